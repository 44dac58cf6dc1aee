if a then
 b()
