-- Передача русских имён латиницей по правилам загранпаспорта.

local p = {}

local bukvy = {
	['а'] = 'a', ['б'] = 'b', ['в'] = 'v', ['г'] = 'g', ['д'] = 'd', ['е'] = 'e', ['ё'] = 'e',
	['ж'] = 'zh', ['з'] = 'z', ['и'] = 'i', ['й'] = 'i', ['к'] = 'k', ['л'] = 'l', ['м'] = 'm',
	['н'] = 'n', ['о'] = 'o', ['п'] = 'p', ['р'] = 'r', ['с'] = 's', ['т'] = 't', ['у'] = 'u',
	['ф'] = 'f', ['х'] = 'kh', ['ц'] = 'ts', ['ч'] = 'ch', ['ш'] = 'sh', ['щ'] = 'shch',
	['ъ'] = 'ie', ['ы'] = 'y', ['ь'] = '', ['э'] = 'e', ['ю'] = 'iu', ['я'] = 'ia',
}

local function zaglavnaya(tekst)
	return mw.ustring.upper(mw.ustring.sub(tekst, 1, 1)) .. mw.ustring.sub(tekst, 2)
end

function p.latinica(frame)
	local tekst = frame.args[1] or ''
	local rezultat = mw.ustring.gsub(tekst, '[А-яЁё]', function (bukva)
		local malaya = mw.ustring.lower(bukva)
		local zamena = bukvy[malaya]
		if malaya ~= bukva then
			zamena = zaglavnaya(zamena)
		end
		return zamena
	end)
	return rezultat
end

return p
