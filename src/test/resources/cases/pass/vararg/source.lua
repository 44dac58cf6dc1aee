local a, b = ...
function f(...) return ..., (...), {...}, select("#", ...) end
local g = function(a, ...) end
function M.a.b:c(...) return arg end
