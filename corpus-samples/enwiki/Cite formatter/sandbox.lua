-- Formats a reference from named parameters: authors, title, work, date, ids.

local p = {}
local getArgs = require('Module:Arguments').getArgs

local separator = ', '

local function wrapUrl(text, url, archive)
	url = archive or url
	if url and url:match('^https?://') then
		return '[' .. url .. ' ' .. text:gsub('%]', '&#93;') .. ']'
	end
	return text
end

local function authors(args)
	local names = {}
	for i = 1, 99 do
		local last = args['last' .. i] or (i == 1 and args.last)
		if not last then
			break
		end
		local first = args['first' .. i] or (i == 1 and args.first)
		local name = first and (last .. ', ' .. first) or last
		local link = args['author-link' .. i]
		if link then
			name = '[[' .. link .. '|' .. name .. ']]'
		end
		names[#names + 1] = name
	end
	local limit = tonumber(args['display-authors'])
	if limit and limit < #names then
		while #names > limit do
			table.remove(names)
		end
		names[#names + 1] = "''et al.''"
	end
	return table.concat(names, '; ')
end

local identifiers = {
	{ key = 'doi', label = 'doi', prefix = 'https://doi.org/' },
	{ key = 'jstor', label = 'JSTOR', prefix = 'https://www.jstor.org/stable/' },
	{ key = 'pmid', label = 'PMID', prefix = 'https://pubmed.ncbi.nlm.nih.gov/' },
	{ key = 'arxiv', label = 'arXiv', prefix = 'https://arxiv.org/abs/' },
	{ key = 'bibcode', label = 'Bibcode', prefix = 'https://ui.adsabs.harvard.edu/abs/' },
	{ key = 'oclc', label = 'OCLC', prefix = 'https://www.worldcat.org/oclc/' },
}

local function addIdentifiers(parts, args)
	for _, id in ipairs(identifiers) do
		local value = args[id.key]
		if value then
			parts[#parts + 1] = id.label .. ':[' .. id.prefix .. mw.uri.encode(value, 'PATH') .. ' ' .. value .. ']'
		end
	end
	if args.isbn then
		parts[#parts + 1] = 'ISBN [[Special:BookSources/' .. args.isbn .. '|' .. args.isbn .. ']]'
	end
end

local function pages(args)
	if args.pages then
		return 'pp. ' .. args.pages:gsub('%-', '–')
	elseif args.page then
		return 'p. ' .. args.page
	end
end

function p._cite(args)
	local parts = {}
	local who = authors(args)
	local when = args.date or args.year
	if who ~= '' then
		parts[1] = when and (who .. ' (' .. when .. ')') or who
	end
	if not args.title then
		return '<span class="error">Citation without a title</span>[[Category:Pages with incomplete citations]]'
	end
	if args.journal or args.work then
		parts[#parts + 1] = '"' .. wrapUrl(args.title, args.url, args['archive-url']) .. '"'
		parts[#parts + 1] = "''" .. (args.journal or args.work) .. "''"
	else
		parts[#parts + 1] = "''" .. wrapUrl(args.title, args.url, args['archive-url']) .. "''"
	end
	if args.volume then
		local volume = "'''" .. args.volume .. "'''"
		parts[#parts + 1] = args.issue and (volume .. ' (' .. args.issue .. ')') or volume
	end
	if args.publisher then
		parts[#parts + 1] = args.location and (args.location .. ': ' .. args.publisher) or args.publisher
	end
	parts[#parts + 1] = pages(args)
	addIdentifiers(parts, args)
	if who == '' and when then
		parts[#parts + 1] = when
	end
	if args['access-date'] and args.url then
		parts[#parts + 1] = 'retrieved ' .. args['access-date']
	end
	if args['archive-date'] then
		parts[#parts + 1] = 'archived ' .. args['archive-date']
	end
	local text = table.concat(parts, separator) .. '.'
	return tostring(mw.html.create('cite'):addClass('citation'):wikitext(text))
end

function p.cite(frame)
	return p._cite(getArgs(frame, { wrappers = { 'Template:Cite', 'Template:Cite plain' } }))
end

return p
