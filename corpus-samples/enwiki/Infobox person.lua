-- Rows of the biography infobox that need more than wikitext.

local p = {}
local getArgs = require('Module:Arguments').getArgs
local age = require('Module:Age')

local function splitList(text, separator)
	local list = {}
	if not text or text == '' then
		return list
	end
	for part in mw.text.gsplit(text, separator or ',', true) do
		part = mw.text.trim(part)
		if part ~= '' then
			list[#list + 1] = part
		end
	end
	return list
end

local function row(tbl, label, text, class)
	if not text or text == '' then
		return
	end
	local tr = tbl:tag('tr')
	tr:tag('th'):attr('scope', 'row'):addClass('infobox-label'):wikitext(label)
	tr:tag('td'):addClass('infobox-data'):addClass(class):wikitext(text)
end

local function plainlist(list)
	if #list < 2 then
		return list[1]
	end
	return '<div class="plainlist"><ul><li>' .. table.concat(list, '</li><li>') .. '</li></ul></div>'
end

local function lifeDates(args)
	local born, died = args.birth_date, args.death_date
	local bornText, diedText = born, died
	if born and not died and born:match('^%d+%-%d+%-%d+$') then
		bornText = born .. ' (age ' .. age._age({ born }) .. ')'
	elseif born and died then
		diedText = died .. ' (aged ' .. age._age({ born, died }) .. ')'
	end
	if bornText and args.birth_place then
		bornText = bornText .. '<br />' .. args.birth_place
	end
	if diedText and args.death_place then
		diedText = diedText .. '<br />' .. args.death_place
	end
	return bornText, diedText
end

local function spouses(args)
	local list = {}
	for n = 1, 12 do
		local name = args['spouse' .. n]
		if not name then
			break
		end
		local from, to = args['married' .. n], args['divorced' .. n]
		if from then
			name = name .. ' <small>(m. ' .. from .. (to and '; div. ' .. to or '') .. ')</small>'
		end
		list[n] = name
	end
	return list
end

local function image(tbl, args)
	if not args.image then
		return
	end
	local cell = tbl:tag('tr'):tag('td'):attr('colspan', 2):addClass('infobox-image')
	cell:wikitext('[[File:' .. args.image .. '|frameless|alt=' .. (args.alt or '') .. ']]')
	if args.caption then
		cell:tag('div'):addClass('infobox-caption'):wikitext(args.caption)
	end
end

function p.main(frame)
	local args = getArgs(frame)
	local tbl = mw.html.create('table'):addClass('infobox biography vcard')
	tbl:tag('tr'):tag('th'):attr('colspan', 2):addClass('infobox-above fn')
		:wikitext(args.name or mw.title.getCurrentTitle().text)
	image(tbl, args)
	local born, died = lifeDates(args)
	row(tbl, 'Born', born)
	row(tbl, 'Died', died)
	row(tbl, 'Nationality', args.nationality, 'category')
	local jobs = splitList(args.occupation)
	row(tbl, #jobs > 1 and 'Occupations' or 'Occupation', plainlist(jobs), 'role')
	local wed = spouses(args)
	row(tbl, #wed > 1 and 'Spouses' or 'Spouse', plainlist(wed))
	row(tbl, 'Children', args.children)
	row(tbl, 'Awards', plainlist(splitList(args.awards, ';')))
	if args.website then
		row(tbl, 'Website', '[' .. args.website .. ' ' .. args.website:gsub('^https?://', '') .. ']')
	end
	return tostring(tbl)
end

return p
