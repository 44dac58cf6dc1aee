while true do break end
repeat do break; end until x
for i = 1, 2 do if i then break else break end end
