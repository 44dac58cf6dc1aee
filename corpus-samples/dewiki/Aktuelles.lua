local p = {}
local h = require('Modul:Hauptseite')

function p.datum()
	return h.kopf .. mw.getContentLanguage():formatDate('l, j. F Y')
end

return p
