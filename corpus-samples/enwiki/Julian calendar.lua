-- Converts dates between the Julian and Gregorian calendars by way of the
-- Julian day number.

local p = {}

local months = {
	'January', 'February', 'March', 'April', 'May', 'June',
	'July', 'August', 'September', 'October', 'November', 'December',
}

local function int(x)
	return math.floor(x)
end

local function gregorianToDay(year, month, day)
	local a = int((14 - month) / 12)
	local y = year + 4800 - a
	local m = month + 12 * a - 3
	return day + int((153 * m + 2) / 5) + 365 * y + int(y / 4) - int(y / 100) + int(y / 400) - 32045
end

local function julianToDay(year, month, day)
	local a = int((14 - month) / 12)
	local y = year + 4800 - a
	local m = month + 12 * a - 3
	return day + int((153 * m + 2) / 5) + 365 * y + int(y / 4) - 32083
end

local function splitDay(c, century)
	local d = int((4 * c + 3) / 1461)
	local e = c - int(1461 * d / 4)
	local m = int((5 * e + 2) / 153)
	return {
		day = e - int((153 * m + 2) / 5) + 1,
		month = m + 3 - 12 * int(m / 10),
		year = 100 * century + d - 4800 + int(m / 10),
	}
end

local function dayToGregorian(number)
	local a = number + 32044
	local b = int((4 * a + 3) / 146097)
	return splitDay(a - int(146097 * b / 4), b)
end

local function dayToJulian(number)
	return splitDay(number + 32082, 0)
end

local function readDate(text)
	local day, month, year = text:match('^%s*(%d+)%.(%d+)%.(%d+)%s*$')
	if not day then
		return nil
	end
	return tonumber(year), tonumber(month), tonumber(day)
end

local function writeDate(date, withoutYear)
	local text = date.day .. ' ' .. months[date.month]
	if withoutYear then
		return text
	end
	return text .. ' ' .. date.year
end

-- {{#invoke:Julian calendar|oldStyle|25.10.1917}}
function p.oldStyle(frame)
	local year, month, day = readDate(frame.args[1] or '')
	if not year then
		return '<span class="error">bad date</span>'
	end
	local new = dayToGregorian(julianToDay(year, month, day))
	local old = { day = day, month = month, year = year }
	return writeDate(old, new.year == year) .. ' (' .. writeDate(new) .. ')'
end

function p.newStyle(frame)
	local year, month, day = readDate(frame.args[1] or '')
	if not year then
		return '<span class="error">bad date</span>'
	end
	local old = dayToJulian(gregorianToDay(year, month, day))
	return writeDate(old)
end

function p.dayNumber(frame)
	local year, month, day = readDate(frame.args[1] or '')
	return year and gregorianToDay(year, month, day) or ''
end

return p
