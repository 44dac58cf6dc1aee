-- Sort keys for tables: numbers, dates and names.

local p = {}

local accents = {
	['ä'] = 'a', ['ö'] = 'o', ['ü'] = 'u', ['ß'] = 'ss',
	['é'] = 'e', ['è'] = 'e', ['ê'] = 'e', ['á'] = 'a', ['à'] = 'a',
	['ç'] = 'c', ['ñ'] = 'n', ['ø'] = 'o', ['å'] = 'a', ['š'] = 's', ['ž'] = 'z',
}

local articles = { the = true, a = true, an = true }

local function fold(text)
	text = mw.ustring.lower(mw.text.trim(text))
	text = mw.ustring.gsub(text, '%a', accents)
	return (mw.ustring.gsub(text, '[^%w%s]', ''))
end

local function withoutArticle(text)
	local first, rest = text:match('^(%S+)%s+(.+)$')
	if first and articles[first] then
		return rest .. ', ' .. first
	end
	return text
end

function p._name(text)
	local given, family = text:match('^(.-)%s+(%S+)$')
	if family then
		return fold(family) .. ', ' .. fold(given)
	end
	return fold(text)
end

function p._number(text, width)
	local value = text:gsub(',', ''):gsub('−', '-')
	local number = tonumber((value:match('%-?%d+%.?%d*')))
	if not number then
		return '~'
	end
	width = width or 12
	if number < 0 then
		return '!' .. string.format('%0' .. width .. '.3f', 10 ^ (width - 5) + number)
	end
	return string.format('%0' .. width .. '.3f', number)
end

function p._date(text)
	local day, month, year = text:match('(%d+)%.%s*(%d+)%.%s*(%d+)')
	if not day then
		return text:match('%d%d%d%d') or '~'
	end
	return string.format('%04d-%02d-%02d', year, month, day)
end

local function cell(key, display)
	return string.format('data-sort-value="%s" | %s', mw.text.encode(key), display)
end

function p.name(frame)
	local text = frame.args[1] or ''
	return cell(p._name(text), frame.args[2] or text)
end

function p.title(frame)
	local text = frame.args[1] or ''
	return cell(withoutArticle(fold(text)), frame.args[2] or text)
end

function p.number(frame)
	local text = frame.args[1] or ''
	return cell(p._number(text, tonumber(frame.args.width)), frame.args[2] or text)
end

function p.date(frame)
	local text = frame.args[1] or ''
	return cell(p._date(text), frame.args[2] or text)
end

return p
