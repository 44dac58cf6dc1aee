-- Transliterates Gothic (four-byte letters) to Latin.

local export = {}

local letters = {
	['𐌰'] = 'a', ['𐌱'] = 'b', ['𐌲'] = 'g', ['𐌳'] = 'd', ['𐌴'] = 'ē', ['𐌵'] = 'q',
	['𐌶'] = 'z', ['𐌷'] = 'h', ['𐌸'] = 'þ', ['𐌹'] = 'i', ['𐌺'] = 'k', ['𐌻'] = 'l',
	['𐌼'] = 'm', ['𐌽'] = 'n', ['𐌾'] = 'j', ['𐌿'] = 'u', ['𐍀'] = 'p', ['𐍂'] = 'r',
	['𐍃'] = 's', ['𐍄'] = 't', ['𐍅'] = 'w', ['𐍆'] = 'f', ['𐍇'] = 'x', ['𐍈'] = 'ƕ', ['𐍉'] = 'ō',
}

function export.tr(text, lang, sc)
	if sc and sc ~= 'Goth' then
		return nil
	end
	text = mw.ustring.gsub(text, '𐌹̈', 'i')
	return (mw.ustring.gsub(text, '.', letters))
end

return export
