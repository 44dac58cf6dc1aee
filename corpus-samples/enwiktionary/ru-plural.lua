-- Picks the Russian form that goes with a number: 1 рубль, 2 рубля, 5 рублей.

local p = {}

function p._form(n, one, few, many)
	n = math.abs(tonumber(n) or 0)
	if n ~= math.floor(n) then
		return few
	end
	local hundred = n % 100
	local ten = n % 10
	if hundred >= 11 and hundred <= 14 then
		return many
	end
	if ten == 1 then
		return one
	end
	if ten >= 2 and ten <= 4 then
		return few
	end
	return many
end

function p.form(frame)
	local args = frame.args
	if not args[1] then
		args = frame:getParent().args
	end
	local number = args[1] and args[1]:gsub('[%s,]', '') or '0'
	local word = p._form(number, args[2] or '', args[3] or '', args[4] or args[3] or '')
	if args.number == 'no' then
		return word
	end
	return mw.language.getContentLanguage():formatNum(tonumber(number) or 0) .. '&nbsp;' .. word
end

return p
