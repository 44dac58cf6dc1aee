-- Unit tests for [[Module:Roman]]. Click the talk page to run them.

local roman = require('Module:Roman')
local suite = require('Module:UnitTests'):new()

function suite:test_to_roman()
	self:preprocess_equals_many('{{#invoke:Roman|roman|', '}}', {
		{ '1', 'I' },
		{ '4', 'IV' },
		{ '9', 'IX' },
		{ '1990', 'MCMXC' },
		{ '2024', 'MMXXIV' },
		{ '0', 'N' },
		{ '-3', '' },
	})
end

function suite:test_round_trip()
	for n = 1, 4999, 37 do
		self:equals('round trip of ' .. n, roman._toArabic(roman._toRoman(n)), n)
	end
end

function suite:test_bad_input()
	self:equals('letters that are no digits', roman._toArabic('ABC'), nil)
	self:equals('fraction', roman._toRoman(2.5), nil)
end

return suite
