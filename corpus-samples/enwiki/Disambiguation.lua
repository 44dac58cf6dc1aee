-- Tells whether a page is a disambiguation page, from its wikitext.

local p = {}
local getArgs = require('Module:Arguments').getArgs

local names = mw.loadData('Module:Disambiguation/templates')

local function hasTemplate(source)
	for name in source:gmatch('{{%s*([^|}\n]+)') do
		name = mw.text.trim(name)
		name = name:sub(1, 1):lower() .. name:sub(2)
		if names[name] then
			return true
		end
	end
	return false
end

function p.isDisambiguationPage(name)
	local title = mw.title.new(name)
	if not title or not title.exists then
		return false
	end
	local target = title.redirectTarget
	if target then
		title = target
	end
	return hasTemplate(title:getContent() or '')
end

function p.main(frame)
	local args = getArgs(frame)
	return p.isDisambiguationPage(args[1] or '') and 'yes' or ''
end

return p
