local all = "\a\b\f\n\r\t\v\\\"\'"
local unknown = '\+\z\x41\q\('
local decimal = "\0\9\65\065\2555\195\169"
local continued = "one\
two"
local quotes = 'double " here', "single ' here"
