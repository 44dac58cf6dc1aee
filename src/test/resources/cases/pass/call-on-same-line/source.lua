f
.g(1)
local a
(f)()
a = "x"
;(f)()
local t = {f
(x), y}
f"s"
{1}
"t"
