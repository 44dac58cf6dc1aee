local a = 1
local b = [[one
two
]]
local c = "con\
tinued"
-- comment
return a
