-- Sortierschlüssel für Tabellen: Zahlen, Daten und Namen.

local p = {}

local umlaute = {
	['ä'] = 'a', ['ö'] = 'o', ['ü'] = 'u', ['ß'] = 'ss',
	['é'] = 'e', ['è'] = 'e', ['ê'] = 'e', ['á'] = 'a', ['à'] = 'a',
	['ç'] = 'c', ['ñ'] = 'n', ['ø'] = 'o', ['å'] = 'a', ['š'] = 's', ['ž'] = 'z',
}

local artikel = { der = true, die = true, das = true, ein = true, eine = true }

local function falte(text)
	text = mw.ustring.lower(mw.text.trim(text))
	text = mw.ustring.gsub(text, '%a', umlaute)
	return (mw.ustring.gsub(text, '[^%w%s]', ''))
end

local function ohneArtikel(text)
	local erstes, rest = text:match('^(%S+)%s+(.+)$')
	if erstes and artikel[erstes] then
		return rest .. ', ' .. erstes
	end
	return text
end

function p._name(text)
	local vorname, nachname = text:match('^(.-)%s+(%S+)$')
	if nachname then
		return falte(nachname) .. ', ' .. falte(vorname)
	end
	return falte(text)
end

function p._zahl(text, stellen)
	local wert = text:gsub('%.', ''):gsub(',', '.'):gsub('−', '-')
	local zahl = tonumber((wert:match('%-?%d+%.?%d*')))
	if not zahl then
		return '~'
	end
	stellen = stellen or 12
	if zahl < 0 then
		return '!' .. string.format('%0' .. stellen .. '.3f', 10 ^ (stellen - 5) + zahl)
	end
	return string.format('%0' .. stellen .. '.3f', zahl)
end

function p._datum(text)
	local tag, monat, jahr = text:match('(%d+)%.%s*(%d+)%.%s*(%d+)')
	if not tag then
		return text:match('%d%d%d%d') or '~'
	end
	return string.format('%04d-%02d-%02d', jahr, monat, tag)
end

local function zelle(schluessel, anzeige)
	return string.format('data-sort-value="%s" | %s', mw.text.encode(schluessel), anzeige)
end

function p.name(frame)
	local text = frame.args[1] or ''
	return zelle(p._name(text), frame.args[2] or text)
end

function p.titel(frame)
	local text = frame.args[1] or ''
	return zelle(ohneArtikel(falte(text)), frame.args[2] or text)
end

function p.zahl(frame)
	local text = frame.args[1] or ''
	return zelle(p._zahl(text, tonumber(frame.args.stellen)), frame.args[2] or text)
end

function p.datum(frame)
	local text = frame.args[1] or ''
	return zelle(p._datum(text), frame.args[2] or text)
end

return p
