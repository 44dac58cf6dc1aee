-- Implements {{age at}}: years, or years and days, between two dates.

local p = {}
local getArgs = require('Module:Arguments').getArgs

local monthLength = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function isLeap(year)
	return year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
end

local function daysIn(year, month)
	if month == 2 and isLeap(year) then
		return 29
	end
	return monthLength[month]
end

local function parseDate(text)
	local year, month, day = tostring(text or ''):match('^(%d+)%-(%d%d?)%-(%d%d?)$')
	if not year then
		return nil
	end
	local date = { year = tonumber(year), month = tonumber(month), day = tonumber(day) }
	if date.month < 1 or date.month > 12 then
		return nil
	end
	if date.day < 1 or date.day > daysIn(date.year, date.month) then
		return nil
	end
	return date
end

local function today()
	local now = os.date('!*t')
	return { year = now.year, month = now.month, day = now.day }
end

local function before(a, b)
	if a.month ~= b.month then
		return a.month < b.month
	end
	return a.day < b.day
end

local function dayOfYear(date)
	local total = date.day
	for month = 1, date.month - 1 do
		total = total + daysIn(date.year, month)
	end
	return total
end

local function difference(from, to)
	local years = to.year - from.year
	if before(to, from) then
		years = years - 1
	end
	local days = dayOfYear(to) - dayOfYear(from)
	if days < 0 then
		days = days + (isLeap(to.year - 1) and 366 or 365)
	end
	return years, days
end

local function complain(message)
	return '<strong class="error">Age: ' .. message .. '</strong>'
end

function p._age(args)
	local from = parseDate(args[1])
	if not from then
		return complain('the first date is not valid')
	end
	local to = today()
	if args[2] then
		to = parseDate(args[2])
		if not to then
			return complain('the second date is not valid')
		end
	end
	local years, days = difference(from, to)
	if years < 0 then
		return complain('the dates are in the wrong order')
	end
	if args.show == 'days' then
		return years .. ' years, ' .. days .. ' days'
	end
	return tostring(years)
end

function p.age(frame)
	return p._age(getArgs(frame))
end

return p
