local p = {}

function p.main()
	return mw.title.getCurrentTitle().text
end

return p
