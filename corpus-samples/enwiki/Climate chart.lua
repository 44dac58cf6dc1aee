-- Draws a table of monthly temperatures and precipitation with colours.

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

local months = { 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec' }

local scale = {
	{ -40, { 40, 40, 120 } },
	{ -10, { 120, 140, 255 } },
	{ 5, { 255, 255, 255 } },
	{ 20, { 255, 200, 90 } },
	{ 45, { 190, 20, 0 } },
}

local function heat(celsius)
	if celsius <= scale[1][1] then
		return scale[1][2]
	end
	for i = 2, #scale do
		local low, high = scale[i - 1], scale[i]
		if celsius <= high[1] then
			local part = (celsius - low[1]) / (high[1] - low[1])
			local mixed = {}
			for channel = 1, 3 do
				mixed[channel] = low[2][channel] + part * (high[2][channel] - low[2][channel])
			end
			return mixed
		end
	end
	return scale[#scale][2]
end

local function css(rgb)
	return string.format('#%02X%02X%02X', roundTo(rgb[1]), roundTo(rgb[2]), roundTo(rgb[3]))
end

local function wet(millimetres)
	local blue = math.min(millimetres / 300, 1)
	return { 255 - 200 * blue, 255 - 120 * blue, 255 }
end

local function toFahrenheit(celsius)
	return celsius * 9 / 5 + 32
end

local function monthlyRow(tbl, args, key, label, colourOf, convert)
	local row = tbl:tag('tr')
	row:tag('th'):attr('scope', 'row'):wikitext(label)
	local sum, found = 0, 0
	for _, month in ipairs(months) do
		local value = tonumber(args[month .. ' ' .. key])
		local cell = row:tag('td')
		if value then
			sum, found = sum + value, found + 1
			cell:css('background-color', css(colourOf(value)))
			cell:wikitext(roundTo(value, 1) .. '<br />(' .. roundTo(convert(value), 1) .. ')')
		else
			cell:wikitext('—')
		end
	end
	return sum, found, row
end

function p._chart(args)
	local tbl = mw.html.create('table'):addClass('wikitable climate-chart')
	tbl:tag('caption'):wikitext('Climate data for ' .. (args.location or mw.title.getCurrentTitle().text))
	local head = tbl:tag('tr')
	head:tag('th'):wikitext('Month')
	for _, month in ipairs(months) do
		head:tag('th'):attr('scope', 'col'):wikitext(month)
	end
	head:tag('th'):wikitext('Year')
	for _, line in ipairs({ { 'high', 'Mean maximum °C (°F)' }, { 'low', 'Mean minimum °C (°F)' } }) do
		local sum, found, row = monthlyRow(tbl, args, line[1], line[2], heat, toFahrenheit)
		row:tag('td'):wikitext(found > 0 and roundTo(sum / found, 1) or '—')
	end
	local total, found, row = monthlyRow(tbl, args, 'rain', 'Precipitation mm (in)', wet, function (mm)
		return mm / 25.4
	end)
	row:tag('td'):wikitext(found == 12 and roundTo(total, 0) or '—')
	return tostring(tbl)
end

function p.main(frame)
	return p._chart(getArgs(frame))
end

return p
