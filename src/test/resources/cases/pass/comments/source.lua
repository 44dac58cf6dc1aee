-- short
--[ short still
--[[ long ]] local a = 1 --[==[ of level 2 ]] ]=]
]==] local b = 2
--[=short
---[[ short too
local c = 3 --at the end