local t = {}
t = {1}
t = {1, 2; 3,}
t = {a = 1; ["b"] = 2, [3] = 3; f(), g = {};}
t = {[f()] = g, (a), a == b, x
= 1, function() end}
