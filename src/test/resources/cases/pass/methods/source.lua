function M.f() end
function M.a.b.c(x) end
function M:m(y) return self end
function M.a:n() end
o:m(1):n"s":p{};("%s"):format(x)
o.a[1]:m()
