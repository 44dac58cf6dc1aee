-- Decides whether a template may add its categories to the current page.

local p = {}
local yesno = require('Module:Yesno')

-- Pages whose full names match these patterns never get categories.
local blocked = {
	'^Main Page$',
	'^Wikipedia:Template messages',
	'/[Aa]rchive ?%d*$',
	'/[Ss]andbox%d*$',
	'/testcases$',
}

local groups = {
	[0] = 'main', [1] = 'talk', [2] = 'user', [4] = 'project', [6] = 'file',
	[10] = 'template', [12] = 'help', [14] = 'category', [100] = 'portal',
}

local function isBlocked(title)
	for _, pattern in ipairs(blocked) do
		if mw.ustring.find(title.prefixedText, pattern) then
			return true
		end
	end
	return false
end

local function groupOf(title)
	if title.isTalkPage then
		return 'talk'
	end
	return groups[title.namespace] or 'other'
end

function p._gate(args)
	if yesno(args.nocat, false) then
		return nil
	end
	if yesno(args.categories) == false then
		return nil
	end
	local title = mw.title.getCurrentTitle()
	if args.page then
		title = mw.title.new(args.page) or title
	end
	if not args.force and isBlocked(title) then
		return nil
	end
	local text = args[groupOf(title)]
	if text == nil then
		text = args.all
	end
	if tonumber(text) then
		return args[tonumber(text)]
	end
	return text
end

function p.main(frame)
	local args = {}
	for key, text in pairs(frame:getParent().args) do
		text = mw.text.trim(text)
		if text ~= '' then
			args[key] = text
		end
	end
	return p._gate(args)
end

return p
