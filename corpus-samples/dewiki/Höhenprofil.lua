-- Höhenprofil einer Strecke als Balkenreihe mit Steigungen.

local p = {}
local holeArgumente = require('Modul:Argumente').holeArgumente

local function roundTo(value, places)
	local factor = 10 ^ (places or 0)
	local scaled = math.abs(value) * factor
	local whole = math.floor(scaled + 0.5)
	if whole == 0 then
		return 0
	end
	if value < 0 then
		whole = -whole
	end
	return whole / factor
end

local function lesePunkte(text)
	local punkte = {}
	for km, hoehe, name in text:gmatch('(%d+%.?%d*)%s*:%s*(%-?%d+%.?%d*)%s*([^;\n]*)') do
		punkte[#punkte + 1] = { km = tonumber(km), hoehe = tonumber(hoehe), name = mw.text.trim(name) }
	end
	table.sort(punkte, function (a, b) return a.km < b.km end)
	return punkte
end

local function kennzahlen(punkte)
	local werte = { auf = 0, ab = 0, tief = math.huge, hoch = -math.huge, steil = 0 }
	for i, punkt in ipairs(punkte) do
		werte.tief = math.min(werte.tief, punkt.hoehe)
		werte.hoch = math.max(werte.hoch, punkt.hoehe)
		local vorher = punkte[i - 1]
		if vorher then
			local unterschied = punkt.hoehe - vorher.hoehe
			if unterschied > 0 then
				werte.auf = werte.auf + unterschied
			else
				werte.ab = werte.ab - unterschied
			end
			if punkt.km > vorher.km then
				local steigung = unterschied / (punkt.km - vorher.km)
				if math.abs(steigung) > math.abs(werte.steil) then
					werte.steil = steigung
				end
			end
		end
	end
	return werte
end

local function balken(reihe, punkt, werte, breite, maximum)
	local spanne = math.max(werte.hoch - werte.tief, 1)
	local hoch = 5 + (punkt.hoehe - werte.tief) / spanne * maximum
	reihe:tag('div')
		:addClass('hoehenprofil-balken')
		:css('display', 'inline-block')
		:css('width', breite .. 'px')
		:css('height', roundTo(hoch, 0) .. 'px')
		:attr('title', punkt.name .. ' – ' .. punkt.hoehe .. ' m')
end

function p.profil(frame)
	local args = holeArgumente(frame)
	local punkte = lesePunkte(args.punkte or '')
	if #punkte < 2 then
		return '<span class="error">Höhenprofil: mindestens zwei Punkte angeben</span>'
	end
	local werte = kennzahlen(punkte)
	local kasten = mw.html.create('div'):addClass('hoehenprofil')
	local reihe = kasten:tag('div'):css('white-space', 'nowrap')
	local breite = math.max(math.floor((tonumber(args.breite) or 400) / #punkte), 2)
	for _, punkt in ipairs(punkte) do
		balken(reihe, punkt, werte, breite, tonumber(args['höhe']) or 80)
	end
	kasten:tag('div'):wikitext(string.format(
		'Länge %s km, Anstieg %s m, Abstieg %s m, größte Neigung %s ‰',
		roundTo(punkte[#punkte].km - punkte[1].km, 1),
		roundTo(werte.auf), roundTo(werte.ab), roundTo(werte.steil, 1)))
	return tostring(kasten)
end

return p
