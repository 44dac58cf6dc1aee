-- Приводит «да» и «нет» в параметрах шаблонов к логическому типу.

local answers = {
	yes = true, y = true, ['true'] = true, t = true, on = true, ['1'] = true,
	['да'] = true, ['д'] = true, ['нет'] = false, ['н'] = false,
	no = false, n = false, ['false'] = false, f = false, off = false, ['0'] = false,
}

return function (value, default)
	local kind = type(value)
	if kind == 'boolean' or kind == 'nil' then
		return value
	end
	if kind == 'number' then
		value = tostring(value)
	elseif kind ~= 'string' then
		return default
	end
	local key = mw.ustring.lower(mw.text.trim(value))
	if key == '' or key == '-' then
		return nil
	end
	local answer = answers[key]
	if answer == nil then
		return default
	end
	return answer
end
