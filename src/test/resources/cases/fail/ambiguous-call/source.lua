f
(x)
