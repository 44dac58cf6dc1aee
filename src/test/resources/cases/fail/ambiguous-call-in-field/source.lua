t = {f.g
(x)}
