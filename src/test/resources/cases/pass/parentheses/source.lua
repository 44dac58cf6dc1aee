local a = (f());
(a).b = 1;
(a or b)[1], c = ((1)), (...)
return (f())
