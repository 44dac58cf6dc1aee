-- Zeichnet ein Schachbrett aus einer FEN-Zeichenkette.

local p = {}

local figuren = {
	K = 'Weißer König', Q = 'Weiße Dame', R = 'Weißer Turm',
	B = 'Weißer Läufer', N = 'Weißer Springer', P = 'Weißer Bauer',
	k = 'Schwarzer König', q = 'Schwarze Dame', r = 'Schwarzer Turm',
	b = 'Schwarzer Läufer', n = 'Schwarzer Springer', p = 'Schwarzer Bauer',
}

local function dateiname(zeichen, dunkel)
	local farbe = zeichen:match('%u') and 'l' or 'd'
	local feld = dunkel and 'd' or 'l'
	return 'Chess ' .. zeichen:lower() .. farbe .. feld .. '44.png'
end

-- "rnbqkbnr/8/..." in eine Tabelle mit acht Reihen zu acht Feldern zerlegen
local function zerlege(fen)
	local reihen = {}
	local stellung = mw.text.split(mw.text.trim(fen), ' ')[1]
	for reihe in mw.text.gsplit(stellung, '/', true) do
		local felder = {}
		for zeichen in reihe:gmatch('.') do
			local leer = tonumber(zeichen)
			if leer then
				for _ = 1, leer do
					felder[#felder + 1] = false
				end
			elseif figuren[zeichen] then
				felder[#felder + 1] = zeichen
			else
				return nil, 'unbekannte Figur ' .. zeichen
			end
		end
		if #felder ~= 8 then
			return nil, 'Reihe mit ' .. #felder .. ' Feldern'
		end
		reihen[#reihen + 1] = felder
	end
	if #reihen ~= 8 then
		return nil, 'Brett mit ' .. #reihen .. ' Reihen'
	end
	return reihen
end

local function zeichneFeld(zeile, zeichen, dunkel, groesse)
	local zelle = zeile:tag('td')
	zelle:css('background', dunkel and '#d18b47' or '#ffce9e')
	zelle:css('width', groesse .. 'px'):css('height', groesse .. 'px')
	if zeichen then
		zelle:wikitext(string.format('[[Datei:%s|%dx%dpx|link=|alt=%s]]',
			dateiname(zeichen, dunkel), groesse, groesse, figuren[zeichen]))
	end
end

local function zeichneBuchstaben(brett)
	local zeile = brett:tag('tr')
	zeile:tag('td')
	for spalte = 1, 8 do
		zeile:tag('td'):css('text-align', 'center'):wikitext(string.char(96 + spalte))
	end
end

function p.brett(frame)
	local args = frame:getParent().args
	local groesse = tonumber(args['größe']) or 26
	local reihen, fehler = zerlege(args.fen or args[1] or '')
	if not reihen then
		return '<span class="error">Schachbrett: ' .. fehler .. '</span>'
	end
	local brett = mw.html.create('table'):addClass('schachbrett')
	if args.gedreht then
		brett:addClass('schachbrett-gedreht')
	end
	for r = 1, 8 do
		local zeile = brett:tag('tr')
		zeile:tag('th'):wikitext(9 - r)
		for s = 1, 8 do
			zeichneFeld(zeile, reihen[r][s], (r + s) % 2 == 1, groesse)
		end
	end
	zeichneBuchstaben(brett)
	if args.titel then
		brett:tag('caption'):wikitext(args.titel)
	end
	return tostring(brett)
end

return p
