-- Price index arithmetic: what would an old sum be worth today?

local p = {}
local getArgs = require('Module:Arguments').getArgs

local function roundTo(value, places)
	local factor = 10 ^ (places or 0)
	local scaled = math.abs(value) * factor
	local whole = math.floor(scaled + 0.5)
	if whole == 0 then
		return 0
	end
	if value < 0 then
		whole = -whole
	end
	return whole / factor
end

local function loadIndex(code)
	local ok, series = pcall(mw.loadData, 'Module:Inflation/' .. code)
	if not ok then
		return nil
	end
	return series
end

local function extent(series)
	local first, last
	for year in pairs(series.values) do
		if not first or year < first then
			first = year
		end
		if not last or year > last then
			last = year
		end
	end
	return first, last
end

-- Missing years are filled on a straight line in the logarithm.
local function level(series, year)
	if series.values[year] then
		return series.values[year]
	end
	local before, after = year, year
	local first, last = extent(series)
	if year < first or year > last then
		return nil
	end
	while not series.values[before] do
		before = before - 1
	end
	while not series.values[after] do
		after = after + 1
	end
	local share = (year - before) / (after - before)
	local low, high = math.log(series.values[before]), math.log(series.values[after])
	return math.exp(low + share * (high - low))
end

local function significant(value, figures)
	if value == 0 then
		return 0
	end
	local order = math.floor(math.log10(math.abs(value)))
	return roundTo(value, figures - 1 - order)
end

function p._inflate(args)
	local series = loadIndex(args.index or 'UK')
	if not series then
		return '<strong class="error">Inflation: no such index</strong>'
	end
	local amount = tonumber((tostring(args[1] or ''):gsub(',', '')))
	local start = tonumber(args[2])
	local _, latest = extent(series)
	local finish = tonumber(args[3]) or latest
	if not amount or not start then
		return '<strong class="error">Inflation: amount and start year are needed</strong>'
	end
	local from, to = level(series, start), level(series, finish)
	if not from or not to then
		return '<strong class="error">Inflation: year outside the series</strong>'
	end
	local result = amount * to / from
	if args.figures then
		result = significant(result, tonumber(args.figures) or 2)
	else
		result = roundTo(result, tonumber(args.r) or 0)
	end
	local text = mw.language.getContentLanguage():formatNum(result)
	if args.cursign then
		text = args.cursign .. text
	end
	if args.fmt == 'eq' then
		text = 'equivalent to ' .. text .. ' in ' .. finish
	end
	return text
end

function p.main(frame)
	return p._inflate(getArgs(frame))
end

return p
