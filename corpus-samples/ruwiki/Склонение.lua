-- Выбор формы слова по числу: 1 рубль, 2 рубля, 5 рублей.

local p = {}

function p._forma(n, odin, dva, mnogo)
	n = math.abs(tonumber(n) or 0)
	if n ~= math.floor(n) then
		return dva
	end
	local sotnya = n % 100
	local desyatok = n % 10
	if sotnya >= 11 and sotnya <= 14 then
		return mnogo
	end
	if desyatok == 1 then
		return odin
	end
	if desyatok >= 2 and desyatok <= 4 then
		return dva
	end
	return mnogo
end

function p.forma(frame)
	local args = frame.args
	if not args[1] then
		args = frame:getParent().args
	end
	local chislo = args[1] and args[1]:gsub('[%s,]', '') or '0'
	local slovo = p._forma(chislo, args[2] or '', args[3] or '', args[4] or args[3] or '')
	if args['число'] == 'нет' then
		return slovo
	end
	return mw.language.getContentLanguage():formatNum(tonumber(chislo) or 0) .. '&nbsp;' .. slovo
end

return p
