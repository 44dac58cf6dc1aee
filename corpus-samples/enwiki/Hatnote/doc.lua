-- This is a copy of the module for the documentation page; please edit
-- [[Module:Hatnote]] itself.
--
-- Usage:
--   {{#invoke:Hatnote|hatnote|text|extraclass=...}}
--   {{#invoke:Hatnote|main|Page 1|Page 2}}
--   {{#invoke:Hatnote|otherUses|Page}}

local p = {}
local getArgs = require('Module:Arguments').getArgs

local function splitAnchor(target)
	local page, anchor = target:match('^(.-)#(.*)$')
	return page or target, anchor
end

function p.formatLink(target, label)
	target = mw.text.trim(target)
	if target:sub(1, 1) ~= ':' then
		local title = mw.title.new(target)
		if title and (title.namespace == 6 or title.namespace == 14) then
			target = ':' .. target
		end
	end
	if label then
		return '[[' .. target .. '|' .. label .. ']]'
	end
	local page, anchor = splitAnchor(target)
	if anchor and page ~= '' then
		return '[[' .. target .. '|' .. page .. ' § ' .. anchor .. ']]'
	end
	return '[[' .. target .. ']]'
end

function p.formatList(targets)
	local links = {}
	for i, target in ipairs(targets) do
		links[i] = p.formatLink(target)
	end
	return mw.text.listToText(links, ', ', #links > 2 and ', and ' or ' and ')
end

function p._hatnote(text, options)
	options = options or {}
	local box = mw.html.create('div')
	box:attr('role', 'note'):addClass('hatnote navigation-not-searchable')
	if options.extraClass then
		box:addClass(options.extraClass)
	end
	box:wikitext(text)
	if options.selfReference then
		box:addClass('selfref')
	end
	return tostring(box)
end

local function missing(what)
	return '<strong class="error">Hatnote: ' .. what .. ' is missing</strong>'
end

function p.hatnote(frame)
	local args = getArgs(frame)
	if not args[1] then
		return missing('the text')
	end
	return p._hatnote(args[1], { extraClass = args.extraclass, selfReference = args.selfref })
end

function p.main(frame)
	local args = getArgs(frame)
	if not args[1] then
		return missing('the page name')
	end
	local label = #args > 1 and 'Main articles: ' or 'Main article: '
	return p._hatnote(label .. p.formatList(args), { extraClass = 'main-article' })
end

function p.otherUses(frame)
	local args = getArgs(frame)
	local current = mw.title.getCurrentTitle().text
	local target = args[1] or (current .. ' (disambiguation)')
	return p._hatnote('For other uses, see ' .. p.formatLink(target) .. '.')
end

return p
