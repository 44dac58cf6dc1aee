local p = {}
local sobytiya = require('Модуль:События')

function p.spisok(frame)
	local den = os.date('!%m-%d')
	return sobytiya[den] or frame.args.pusto
end

return p
