local a = [[
one
twothree

four]]local b = 2
local c = 3

local d = 4