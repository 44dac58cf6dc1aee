while true do break x() end
