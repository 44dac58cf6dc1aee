local p = {}
local getArgs = require('Module:Arguments').getArgs

function p.main(frame)
	local args = getArgs(frame)
	math.randomseed(os.time())
	return args[math.random(math.max(#args, 1))]
end

return p
