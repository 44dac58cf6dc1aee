do local a; end
while a do b() end
repeat local c = d until c;
if a then elseif b then c() else end
if a then return end
for i = 1, 10 do end
for i = 10, 1, -1 do end
for k, v in pairs(t) do end
local function f() return f end
a, b.c, d[1] = 1, 2
return 1, f();
