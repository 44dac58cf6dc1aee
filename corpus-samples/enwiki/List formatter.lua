-- Bulleted, numbered, horizontal and inline lists from positional parameters.

local p = {}

local function items(args)
	local indexes, list = {}, {}
	for key, text in pairs(args) do
		if type(key) == 'number' and mw.text.trim(text) ~= '' then
			indexes[#indexes + 1] = key
		end
	end
	table.sort(indexes)
	for _, key in ipairs(indexes) do
		list[#list + 1] = { text = mw.text.trim(args[key]), style = args['item' .. key .. '_style'] }
	end
	return list
end

local function build(tag, args, class)
	local list = items(args)
	if #list == 0 then
		return ''
	end
	local outer = mw.html.create('div'):addClass(class)
	if args.indent then
		outer:css('margin-left', (tonumber(args.indent) or 0) * 1.6 .. 'em')
	end
	local inner = outer:tag(tag)
	if args.start and tag == 'ol' then
		inner:attr('start', args.start)
	end
	if args.list_style then
		inner:cssText(args.list_style)
	end
	for _, item in ipairs(list) do
		local li = inner:tag('li')
		if item.style then
			li:cssText(item.style)
		end
		li:wikitext(item.text)
	end
	return tostring(outer)
end

function p.bulleted(frame)
	return build('ul', frame:getParent().args, 'plain-bullets')
end

function p.ordered(frame)
	return build('ol', frame:getParent().args, 'plain-numbers')
end

function p.horizontal(frame)
	return build('ul', frame:getParent().args, 'hlist')
end

function p.unbulleted(frame)
	return build('ul', frame:getParent().args, 'plainlist')
end

function p.sentence(frame)
	local args = frame:getParent().args
	local texts = {}
	for i, item in ipairs(items(args)) do
		texts[i] = item.text
	end
	return mw.text.listToText(texts, args.separator or ', ', args.conjunction or ' and ')
end

return p
