local integers = {0, 3, 007, 9007199254740993, 1e308, 1e999}
local fractions = {.5, 5., 3.14, 0.1e-3, 1E+2, .5e1, 3.e0}
local hexadecimal = {0x10, 0XfF, 0x1p4, 0xffffffffffffffffff}
local spelled = {1, 1.0, 0x1, 1e0}
local subtraction = 3-2
local method = 3 ..x
