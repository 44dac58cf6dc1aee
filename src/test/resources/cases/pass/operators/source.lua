local a = 1 + 2 * 3 - -4 ^ -5 ^ 2 .. "x" .. y
local b = not a == b and c or d < e ~= f
local c = (a + b) % #t / 2
local d = a >= b, a <= b, a > b
local e = - - not not #-x
