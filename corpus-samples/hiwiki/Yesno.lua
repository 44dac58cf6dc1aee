-- साँचों के प्राचलों में लिखे "हाँ" और "नहीं" को बूलियन में बदलता है।

local answers = {
	yes = true, y = true, ['true'] = true, t = true, on = true, ['1'] = true,
	['हाँ'] = true, ['हां'] = true, ['जी'] = true,
	['नहीं'] = false, ['ना'] = false,
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
	local key = mw.text.trim(value):lower()
	if key == '' then
		return nil
	end
	local answer = answers[key]
	if answer == nil then
		return default
	end
	return answer
end
