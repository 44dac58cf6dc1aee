f"a\
b"
(x)
