if a then
 b()
