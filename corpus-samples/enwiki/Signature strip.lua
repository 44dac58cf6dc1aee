return { strip = function (frame)
	return (frame.args[1]:gsub('%s*%-%-%s*%[%[User:.*$', ''))
end }
