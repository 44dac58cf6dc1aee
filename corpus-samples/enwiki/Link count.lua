local p = {}
local getArgs = require('Module:Arguments').getArgs

function p.main(frame)
	local text = getArgs(frame)[1] or ''
	local _, n = text:gsub('%[%[', '')
	return n
end

return p
