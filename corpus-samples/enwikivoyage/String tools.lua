-- Small string functions for templates.

local p = {}

local function value(frame, name)
	local text = frame["args"][name]
	if text == nil and frame:getParent() then
		text = frame:getParent()['args'][name]
	end
	return text or ''
end

local function flag(text)
	return text == 'true' or text == 'yes' or text == '1'
end

p.len = function (frame)
	return mw.ustring.len(value(frame, 's'))
end

p.sub = function (frame)
	local text = value(frame, 's')
	local first = tonumber(value(frame, 'i')) or 1
	local last = tonumber(value(frame, 'j')) or -1
	local size = mw['ustring'].len(text)
	if first < 0 then
		first = size + first + 1
	end
	if last < 0 then
		last = size + last + 1
	end
	if first < 1 or last > size or first > last then
		return [[<strong class="error">String index out of range</strong>]]
	end
	return mw.ustring.sub(text, first, last)
end

p['find'] = function (frame)
	local text, target = value(frame, 's'), value(frame, 'target')
	if text == '' or target == '' then
		return 0
	end
	local plain = not flag(value(frame, "pattern"))
	local start = tonumber(value(frame, 'start')) or 1
	return mw.ustring.find(text, target, start, plain) or 0
end

p.replace = function (frame)
	local text = value(frame, 's')
	local pattern = value(frame, 'pattern')
	local new = value(frame, 'new')
	local count = tonumber(value(frame, 'count'))
	if flag(value(frame, 'regex')) == false then
		pattern = mw.ustring.gsub(pattern, '[%^%$%(%)%%%.%[%]%*%+%-%?]', '%%%0')
		new = mw.ustring.gsub(new, '%%', '%%%%')
	end
	return (mw.ustring.gsub(text, pattern, new, count))
end

p.rep = function (frame)
	local text = value(frame, 's')
	local times = tonumber(value(frame, 'count'))
	if not times or times < 0 or times > 500 then
		return '<strong class="error">Bad repeat count</strong>'
	end
	return text:rep(times)
end

p.pad = function (frame)
	local text = value(frame, 's')
	local width = tonumber(value(frame, 'width')) or 0
	local fill = value(frame, 'fill')
	if fill == '' then
		fill = '0'
	end
	while mw.ustring.len(text) < width do
		if value(frame, 'side') ~= 'right' then
			text = fill .. text
		else
			text = text .. fill
		end
	end
	return text
end

return p
