-- नामित प्राचलों से सन्दर्भ बनाता है: लेखक, शीर्षक, कृति, तिथि।

local p = {}
local getArgs = require('मॉड्यूल:Arguments').getArgs

local vibhajak = ', '

local function kadiBanao(paath, pata)
	if pata and pata:match('^https?://') then
		return '[' .. pata .. ' ' .. paath:gsub('%]', '&#93;') .. ']'
	end
	return paath
end

local function lekhak(args)
	local naamSoochi = {}
	for i = 1, 30 do
		local upnaam = args['last' .. i] or (i == 1 and args.last)
		if not upnaam then
			break
		end
		local pehlaNaam = args['first' .. i] or (i == 1 and args.first)
		local naam = pehlaNaam and (upnaam .. ', ' .. pehlaNaam) or upnaam
		local kadi = args['author-link' .. i]
		if kadi then
			naam = '[[' .. kadi .. '|' .. naam .. ']]'
		end
		naamSoochi[#naamSoochi + 1] = naam
	end
	local seema = tonumber(args['display-authors'])
	if seema and seema < #naamSoochi then
		while #naamSoochi > seema do
			table.remove(naamSoochi)
		end
		naamSoochi[#naamSoochi + 1] = "''आदि''"
	end
	return table.concat(naamSoochi, '; ')
end

local pehchan = {
	{ key = 'doi', label = 'doi', prefix = 'https://doi.org/' },
	{ key = 'pmid', label = 'PMID', prefix = 'https://pubmed.ncbi.nlm.nih.gov/' },
	{ key = 'oclc', label = 'OCLC', prefix = 'https://www.worldcat.org/oclc/' },
}

local function pehchanJodo(ang, args)
	for _, id in ipairs(pehchan) do
		local maan = args[id.key]
		if maan then
			ang[#ang + 1] = id.label .. ':[' .. id.prefix .. mw.uri.encode(maan, 'PATH') .. ' ' .. maan .. ']'
		end
	end
	if args.isbn then
		ang[#ang + 1] = 'ISBN [[विशेष:पुस्तक स्रोत/' .. args.isbn .. '|' .. args.isbn .. ']]'
	end
end

local function prishth(args)
	if args.pages then
		return 'पृ॰ ' .. args.pages:gsub('%-', '–')
	elseif args.page then
		return 'पृ॰ ' .. args.page
	end
end

function p._uddharan(args)
	local ang = {}
	local kaun = lekhak(args)
	local kab = args.date or args.year
	if kaun ~= '' then
		ang[1] = kab and (kaun .. ' (' .. kab .. ')') or kaun
	end
	if not args.title then
		return '<span class="error">शीर्षक रहित उद्धरण</span>[[श्रेणी:अपूर्ण उद्धरण वाले पृष्ठ]]'
	end
	if args.journal or args.work then
		ang[#ang + 1] = '"' .. kadiBanao(args.title, args.url) .. '"'
		ang[#ang + 1] = "''" .. (args.journal or args.work) .. "''"
	else
		ang[#ang + 1] = "''" .. kadiBanao(args.title, args.url) .. "''"
	end
	if args.volume then
		local khand = "'''" .. args.volume .. "'''"
		ang[#ang + 1] = args.issue and (khand .. ' (' .. args.issue .. ')') or khand
	end
	if args.publisher then
		ang[#ang + 1] = args.location and (args.location .. ': ' .. args.publisher) or args.publisher
	end
	ang[#ang + 1] = prishth(args)
	pehchanJodo(ang, args)
	if kaun == '' and kab then
		ang[#ang + 1] = kab
	end
	if args['access-date'] and args.url then
		ang[#ang + 1] = 'अभिगमन तिथि ' .. args['access-date']
	end
	local paath = table.concat(ang, vibhajak) .. '।'
	return tostring(mw.html.create('cite'):addClass('citation'):wikitext(paath))
end

function p.uddharan(frame)
	return p._uddharan(getArgs(frame, { wrappers = 'साँचा:उद्धरण' }))
end

return p
