x = "s":len()
