-- Coloured region table below a map.

local p = {}

local palette = { '#b383b3', '#d09440', '#69999f', '#71b37b', '#8a84a3', '#b5d29f', '#d5dc76', '#d56d76', '#578e86' }

function p.list(frame)
	local args = frame:getParent().args
	local entries, shapes = {}, {}
	for i = 1, 30 do
		local name = args['region' .. i .. 'name']
		if not name then
			break
		end
		local colour = args['region' .. i .. 'color'] or palette[(i - 1) % #palette + 1]
		local entry = mw.html.create('dl')
		entry:tag('dt')
			:tag('span'):css('background', colour):wikitext('&emsp;'):done()
			:wikitext(' ' .. name)
		local items = args['region' .. i .. 'items']
		local text = args['region' .. i .. 'description'] or ''
		if items then
			text = '(' .. items .. ')<br />' .. text
		end
		entry:tag('dd'):wikitext(text)
		entries[i] = tostring(entry)
		local id = name:match('%[%[([^%]|]+)')
		id = id and mw.wikibase.getEntityIdForTitle(id)
		if id then
			shapes[#shapes + 1] = { type = 'ExternalData', service = 'geoshape', ids = id,
				properties = { fill = colour, title = name } }
		end
	end
	local map = ''
	if #shapes > 0 then
		map = frame:extensionTag('mapframe', mw.text.jsonEncode(shapes),
			{ width = args.mapwidth or 400, height = args.mapheight or 300, align = 'right' })
	end
	return map .. table.concat(entries, '\n')
end

return p
