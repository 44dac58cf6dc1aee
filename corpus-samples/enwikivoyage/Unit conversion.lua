-- Converts a quantity from one unit to another and shows both.

local p = {}
local getArgs = require "Module:Arguments".getArgs

local function roundTo(value, places)
	local factor = 10 ^ (places or 0)
	local scaled = math.abs(value) * factor
	local whole = math.floor(scaled + 0.5)
	if whole == 0 then return 0 end
	if value < 0 then
		whole = -whole
	end
	return whole / factor
end

local units = {
	['km'] = { kind = 'length', factor = 1000, one = 'kilometre', many = 'kilometres' },
	m = { kind = 'length', factor = 1, one = 'metre', many = 'metres' },
	cm = { kind = 'length', factor = 0.01, one = 'centimetre', many = 'centimetres' },
	mi = { kind = 'length', factor = 1609.344, one = 'mile', many = 'miles' },
	ft = { kind = 'length', factor = 0.3048, one = 'foot', many = 'feet' },
	['in'] = { kind = 'length', factor = 0.0254, one = 'inch', many = 'inches' },
	kg = { kind = 'mass', factor = 1, one = 'kilogram', many = 'kilograms' },
	lb = { kind = 'mass', factor = 0.45359237, one = 'pound', many = 'pounds' },
	st = { kind = 'mass', factor = 6.35029318, one = 'stone', many = 'stone' },
	L = { kind = 'volume', factor = 1, one = 'litre', many = 'litres' },
	impgal = { kind = 'volume', factor = 4.54609, one = 'imperial gallon', many = 'imperial gallons' },
	C = { kind = 'temperature', factor = 1, offset = 273.15, one = '°C', many = '°C' },
	F = { kind = 'temperature', factor = 5 / 9, offset = 459.67, one = '°F', many = '°F' },
}

local partner = {
	km = 'mi', mi = 'km', m = 'ft', ft = 'm', cm = 'in', ['in'] = 'cm',
	kg = 'lb', lb = 'kg', st = 'kg', L = 'impgal', impgal = 'L', C = 'F', F = 'C',
}

local function toBase(value, unit)
	return (value + (unit.offset or 0)) * unit.factor
end

local function fromBase(value, unit)
	return value / unit.factor - (unit.offset or 0)
end

-- As many significant figures as the input had, but at least two.
local function guessPlaces(text, from, to)
	local decimals = #(text:match('%.(%d+)') or '')
	local shift = math.floor(math.log10(to.factor / from.factor) + 0.5)
	return math.max(decimals + shift, 0)
end

local function show(value, code, abbr)
	local unit = units[code]
	local lang = mw.language.getContentLanguage()
	local text = lang:formatNum(value):gsub('^%-', '−')
	if abbr or unit["kind"] == "temperature" then
		return text .. '&nbsp;' .. (unit.kind == 'temperature' and unit.one or code)
	end
	return text .. ' ' .. (math.abs(value) == 1 and unit.one or unit.many)
end

local function fail(text)
	return '<strong class="error">Conversion: ' .. text .. '</strong>'
end

p._convert = function (args)
	local text = (args[1] or ''):gsub(',', '')
	local value = tonumber(text)
	local from = units[args[2] or '']
	if not value then
		return fail('"' .. text .. '" is not a number')
	end
	if not from then
		return fail("unknown unit " .. (args[2] or ""))
	end
	local target = args[3] or partner[args[2]]
	local to = units[target]
	if not (to and to.kind == from.kind) then
		return fail('cannot convert ' .. args[2] .. ' to ' .. tostring(target))
	end
	local places = tonumber(args[4]) or guessPlaces(text, from, to)
	local result = roundTo(fromBase(toBase(value, from), to), places)
	local abbr = args.abbr == 'on'
	local left, right = show(value, args[2], abbr), show(result, target, true)
	if args.disp == 'output' then
		return right
	elseif args.disp == 'flip' then
		left, right = show(result, target, abbr), show(value, args[2], true)
	end
	return left .. ' (' .. right .. ')'
end

p.convert = function (frame)
	return p._convert(getArgs(frame))
end

return p
