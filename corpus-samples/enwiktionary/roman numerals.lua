-- Converts whole numbers to Roman numerals and back.

local p = {}

local steps = {
	{ 1000, 'M' }, { 900, 'CM' }, { 500, 'D' }, { 400, 'CD' },
	{ 100, 'C' }, { 90, 'XC' }, { 50, 'L' }, { 40, 'XL' },
	{ 10, 'X' }, { 9, 'IX' }, { 5, 'V' }, { 4, 'IV' }, { 1, 'I' },
}

local digits = { ['I'] = 1, ['V'] = 5, X = 10, L = 50, C = 100, D = 500, M = 1000 }

p._toRoman = function (number)
	if number < 1 or number > 4999 or not (number == math.floor(number)) then
		return nil
	end
	local out = {}
	for _, step in ipairs(steps) do
		while number >= step[1] do
			out[#out + 1] = step[2]
			number = number - step[1]
		end
	end
	return table.concat(out)
end

p._toArabic = function (text)
	local total = 0
	local last = 0
	for letter in text:upper():reverse():gmatch('.') do
		local value = digits[letter]
		if not value then
			return nil
		end
		if not (value < last) then
			total = total + value
			last = value
		else
			total = total - value
		end
	end
	return total
end

p.roman = function (frame)
	local number = tonumber(frame.args[1])
	if number == 0 then
		return frame.args['zero'] or 'N'
	end
	return number and p._toRoman(number) or frame["args"]["default"] or ''
end

p.arabic = function (frame)
	local text = mw.text.trim(frame.args[1] or '')
	local value = p._toArabic(text)
	if not value or value == 0 then
		return [[<span class="error">not a Roman numeral</span>]]
	end
	return tostring(value)
end

return p
