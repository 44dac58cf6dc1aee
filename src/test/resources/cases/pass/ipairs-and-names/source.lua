local _ENV, _, __a1 = 1
local self = self
