-- Arithmetic for templates: order of magnitude, precision, rounding, extremes.

local p = {}

local function number(frame, key)
	local text = frame.args[key]
	if text == nil then
		return nil
	end
	text = mw.text.trim(text):gsub(',', ''):gsub('−', '-')
	return tonumber(text)
end

local function numbers(frame)
	local list = {}
	for _, text in ipairs(frame.args) do
		local n = tonumber(mw.text.trim(text))
		if n then
			list[#list + 1] = n
		end
	end
	return list
end

local function bad(name)
	return '<strong class="error">Math error: bad value for ' .. name .. '</strong>'
end

function p.gcd(frame)
	local a, b = number(frame, 1), number(frame, 2)
	if not (a and b) then
		return bad('gcd')
	end
	while b ~= 0 do
		a, b = b, a % b
	end
	return math.abs(a)
end

function p.max(frame)
	local list = numbers(frame)
	if #list == 0 then
		return ''
	end
	return math.max(unpack(list))
end

function p.min(frame)
	local list = numbers(frame)
	if #list == 0 then
		return ''
	end
	return math.min(unpack(list))
end

function p.precision(frame)
	local text = mw.text.trim(frame.args[1] or '')
	local mantissa, exponent = text:match('^([^eE]+)[eE]([+-]?%d+)$')
	mantissa = mantissa or text
	local decimals = mantissa:match('%.(%d+)$')
	local result
	if decimals then
		result = #decimals
	else
		result = -#(mantissa:match('[^0](0*)$') or '')
	end
	return result - (tonumber(exponent) or 0)
end

function p.round(frame)
	local x = number(frame, 1)
	local places = number(frame, 2) or 0
	if not x then
		return bad('round')
	end
	local scale = 10 ^ places
	if x >= 0 then
		return math.floor(x * scale + 0.5) / scale
	end
	return math.ceil(x * scale - 0.5) / scale
end

function p.order(frame)
	local x = number(frame, 1)
	if not x then
		return bad('order')
	end
	if x == 0 then
		return 0
	end
	return math.floor(math.log10(math.abs(x)) + 1e-12)
end

function p.median(frame)
	local list = numbers(frame)
	if #list == 0 then
		return ''
	end
	table.sort(list)
	local half = math.floor(#list / 2)
	if #list % 2 == 1 then
		return list[half + 1]
	end
	return (list[half] + list[half + 1]) / 2
end

function p.average(frame)
	local list = numbers(frame)
	if #list == 0 then
		return ''
	end
	local sum = 0
	for _, n in ipairs(list) do
		sum = sum + n
	end
	return sum / #list
end

return p
