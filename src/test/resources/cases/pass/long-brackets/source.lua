local a = [[level 0]]
local b = [=[level ]] 1]=]
local c = [==[
first line end dropped, ]=] kept
]==]
local d = [===[]==]]===]
local e = [=[[[nested]]]=]
local f = [[]]
local g = [[[]]
local h = t[ [[key]] ]
