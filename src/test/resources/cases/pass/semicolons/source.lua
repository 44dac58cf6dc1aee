a = 1; b = 2;
local c; f();
return;
