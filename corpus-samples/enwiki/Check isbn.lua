-- Check digits of ISBN, ISSN and ISMN.

local p = {}
local getArgs = require('Module:Arguments').getArgs

local function weighted(digits, weights, modulus)
	local sum = 0
	for i = 1, #digits do
		local c = digits:sub(i, i)
		local value = c == 'X' and 10 or tonumber(c)
		if not value then
			return false
		end
		sum = sum + value * weights(i)
	end
	return sum % modulus == 0
end

local checks = {
	[8] = function (d) return weighted(d, function (i) return 9 - i end, 11) end,
	[10] = function (d) return weighted(d, function (i) return 11 - i end, 11) end,
	[13] = function (d)
		if not (d:match('^97[89]')) then
			return false
		end
		return weighted(d, function (i) return i % 2 == 1 and 1 or 3 end, 10)
	end,
}

function p.main(frame)
	local args = getArgs(frame)
	local digits = (args[1] or ''):upper():gsub('[%s%-–]', '')
	local check = checks[#digits]
	if not check then
		return args.error or 'wrong length'
	end
	if digits:sub(1, -2):find('X') or not check(digits) then
		return args.error or 'wrong check digit'
	end
	return args.ok or ''
end

return p
