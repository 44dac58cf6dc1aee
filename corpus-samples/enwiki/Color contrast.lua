-- Contrast ratio of two CSS colours after the WCAG formula.

local p = {}

local named = { white = 'FFFFFF', black = '000000', red = 'FF0000', navy = '000080', silver = 'C0C0C0', teal = '008080' }

local function channel(hex)
	local value = tonumber(hex, 16) / 255
	if value <= 0.03928 then
		return value / 12.92
	end
	return ((value + 0.055) / 1.055) ^ 2.4
end

local function luminance(colour)
	local text = mw.text.trim(colour):lower():gsub('^#', '')
	text = named[text] or text
	if #text == 3 then
		text = text:gsub('.', '%0%0')
	end
	local r, g, b = text:match('^(%x%x)(%x%x)(%x%x)$')
	if not r then
		return nil
	end
	return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
end

function p.ratio(frame)
	local one, two = luminance(frame.args[1] or ''), luminance(frame.args[2] or '')
	if not one or not two then
		return frame.args.error or '?'
	end
	if one < two then
		one, two = two, one
	end
	return string.format('%.2f', (one + 0.05) / (two + 0.05))
end

function p.better(frame)
	local background = luminance(frame.args[1] or '')
	if background and background < 0.179 then
		return '#FFFFFF'
	end
	return '#000000'
end

return p
