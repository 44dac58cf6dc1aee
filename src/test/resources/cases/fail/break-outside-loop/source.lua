if a then break end
