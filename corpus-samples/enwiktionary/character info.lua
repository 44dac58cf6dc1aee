local p = {}

function p.show(frame)
	local point = mw.ustring.codepoint(frame.args[1], 1)
	return string.format('U+%04X', point)
end

return p
