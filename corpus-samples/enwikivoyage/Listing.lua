-- "See", "do", "eat" and "sleep" listings with contact details and a marker.

local p = {}

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

local kinds = {
	see = { colour = '#4682B4', icon = '🏛' },
	['do'] = { colour = '#808080', icon = '🎭' },
	eat = { colour = '#D2691E', icon = '🍽' },
	drink = { colour = '#2F4F4F', icon = '🍺' },
	sleep = { colour = '#000080', icon = '🛏' },
	go = { colour = '#A52A2A', icon = '🚌' },
}

local function phone(number)
	local dial = number:gsub('[^%d+]', '')
	return '[tel:' .. dial .. ' ' .. number:gsub('%s', '&nbsp;') .. ']'
end

local function marker(frame, args, kind)
	local lat, long = tonumber(args.lat), tonumber(args.long)
	if not lat or not long then
		return kind.icon
	end
	return frame:extensionTag('maplink', '', {
		latitude = lat, longitude = long, zoom = args.zoom or '17',
		text = kind.icon, group = args.type,
	})
end

local function contact(args)
	local parts = {}
	for _, number in ipairs(splitList(args.phone)) do
		parts[#parts + 1] = '☏ ' .. phone(number)
	end
	for _, number in ipairs(splitList(args.tollfree)) do
		parts[#parts + 1] = '☏ ' .. phone(number) .. " ''(toll-free)''"
	end
	for _, address in ipairs(splitList(args.email)) do
		parts[#parts + 1] = '✉ [mailto:' .. address .. ' ' .. address .. ']'
	end
	return table.concat(parts, ', ')
end

local function staleness(text)
	if not text then
		return nil
	end
	local year, month = text:match('^(%d%d%d%d)%-(%d%d)')
	if not year then
		return nil
	end
	local now = os.date('!*t')
	return (now.year - tonumber(year)) * 12 + now.month - tonumber(month)
end

function p.listing(frame)
	local args = {}
	for name, text in pairs(frame:getParent().args) do
		text = mw.text.trim(text)
		if text ~= '' then
			args[name] = text
		end
	end
	local kind = kinds[args.type] or { colour = '#222222', icon = '📍' }
	local outer = mw.html.create('bdi'):addClass('vcard')
	outer:css('border-left', '2px solid ' .. kind.colour)
	outer:wikitext(marker(frame, args, kind), ' ')
	local name = args.name or 'Unnamed'
	if args.url then
		name = '[' .. args.url .. ' ' .. name .. ']'
	end
	outer:tag('span'):addClass('fn org'):css('font-weight', 'bold'):wikitext(name)
	if args.alt then
		outer:wikitext(" (''" .. args.alt .. "'')")
	end
	for _, field in ipairs({ 'address', 'directions' }) do
		if args[field] then
			outer:wikitext(', ' .. args[field])
		end
	end
	local reach = contact(args)
	if reach ~= '' then
		outer:wikitext(', ' .. reach)
	end
	outer:wikitext('. ')
	if args.hours then
		outer:wikitext('🕒 ' .. args.hours .. '. ')
	end
	if args.checkin or args.checkout then
		outer:wikitext('Check-in: ' .. (args.checkin or '?') .. ', check-out: ' .. (args.checkout or '?') .. '. ')
	end
	if args.price then
		outer:wikitext(args.price .. '. ')
	end
	outer:wikitext(args.content or '')
	local months = staleness(args.lastedit)
	if months and months > 60 then
		outer:wikitext('[[Category:Listings not checked for five years]]')
	end
	return tostring(outer)
end

return p
