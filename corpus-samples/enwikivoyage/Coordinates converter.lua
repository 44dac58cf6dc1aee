-- Converts between decimal degrees and degrees, minutes, seconds.

local p = {}

local hemispheres = {
	lat = { positive = 'N', negative = 'S', limit = 90 },
	long = { positive = 'E', negative = 'W', limit = 180 },
}

local function round(number, digits)
	local shift = 10 ^ digits
	return math.floor(number * shift + 0.5) / shift
end

--- Decimal degrees to a string such as 52°31′12″N.
local function toDms(decimal, axis, precision)
	local letter = axis.positive
	if decimal < 0 then
		letter = axis.negative
		decimal = -decimal
	end
	local total = round(decimal * 3600, precision)
	local degrees = math.floor(total / 3600)
	local minutes = math.floor((total - degrees * 3600) / 60)
	local seconds = total - degrees * 3600 - minutes * 60
	if seconds < 10 then
		seconds = '0' .. seconds
	end
	return string.format('%d°%02d′%s″%s', degrees, minutes, seconds, letter)
end

--- A string such as "52/31/12/N" or "52.52" to decimal degrees.
local function toDecimal(text, axis)
	local plain = tonumber(text)
	if plain then
		return plain
	end
	local parts = mw.text.split(text, '%s*/%s*')
	local letter = table.remove(parts)
	local value, unit = 0, 1
	for _, part in ipairs(parts) do
		local number = tonumber(part)
		if not number then
			return nil, 'not a number: ' .. part
		end
		value = value + number / unit
		unit = unit * 60
	end
	if letter == axis.negative then
		value = -value
	elseif letter ~= axis.positive then
		return nil, 'unknown hemisphere: ' .. letter
	end
	if math.abs(value) > axis.limit then
		return nil, 'out of range'
	end
	return value
end

local function failed(reason)
	return '<span class="error">Coordinates: ' .. mw.text.nowiki(reason) .. '</span>'
end

function p.dms(frame)
	local args = frame.args
	local axis = hemispheres[args.axis] or hemispheres.lat
	local value, reason = toDecimal(mw.text.trim(args[1] or ''), axis)
	if not value then
		return failed(reason)
	end
	return toDms(value, axis, tonumber(args.precision) or 0)
end

function p.decimal(frame)
	local args = frame.args
	local axis = hemispheres[args.axis] or hemispheres.lat
	local value, reason = toDecimal(mw.text.trim(args[1] or ''), axis)
	if not value then
		return failed(reason)
	end
	return tostring(round(value, tonumber(args.precision) or 5))
end

function p.pair(frame)
	local args = frame:getParent().args
	local lat = toDecimal(args[1] or '', hemispheres.lat)
	local long = toDecimal(args[2] or '', hemispheres.long)
	if not (lat and long) then
		return failed('latitude or longitude is missing')
	end
	local text = toDms(lat, hemispheres.lat, 0) .. ' ' .. toDms(long, hemispheres.long, 0)
	return tostring(mw.html.create('span'):addClass('geo-dms'):wikitext(text))
end

return p
