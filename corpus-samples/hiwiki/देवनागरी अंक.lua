-- अंकों को देवनागरी में और वापस बदलता है।

local p = {}

local shunya = mw.ustring.codepoint('०')

function p.devanagari(frame)
	local paath = frame.args[1] or ''
	return (mw.ustring.gsub(paath, '%d', function (ank)
		local maan = tonumber(ank)
		return maan and mw.ustring.char(shunya + maan) or ank
	end))
end

function p.antarrashtriya(frame)
	local paath = frame.args[1] or ''
	return (mw.ustring.gsub(paath, '[०-९]', function (ank)
		return tostring(mw.ustring.codepoint(ank) - shunya)
	end))
end

-- भारतीय समूहन: 12,34,567
function p.samuh(frame)
	local purnank = (frame.args[1] or ''):gsub(',', '')
	local antim = purnank:sub(-3)
	local shesh = purnank:sub(1, -4)
	while #shesh > 0 do
		antim = shesh:sub(-2) .. ',' .. antim
		shesh = shesh:sub(1, -3)
	end
	return antim
end

return p
