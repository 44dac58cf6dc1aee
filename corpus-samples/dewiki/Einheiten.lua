-- Rechnet eine Größe in eine andere Einheit um (nach dem englischen Modul, ohne Temperaturen).

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

local einheiten = {
	km = { art = 'length', factor = 1000, eins = 'Kilometer', viele = 'Kilometer' },
	m = { art = 'length', factor = 1, eins = 'Meter', viele = 'Meter' },
	cm = { art = 'length', factor = 0.01, eins = 'Zentimeter', viele = 'Zentimeter' },
	mi = { art = 'length', factor = 1609.344, eins = 'Meile', viele = 'Meilen' },
	ft = { art = 'length', factor = 0.3048, eins = 'Fuß', viele = 'Fuß' },
	['in'] = { art = 'length', factor = 0.0254, eins = 'Zoll', viele = 'Zoll' },
	kg = { art = 'mass', factor = 1, eins = 'Kilogramm', viele = 'Kilogramm' },
	lb = { art = 'mass', factor = 0.45359237, eins = 'Pfund', viele = 'Pfund' },
	L = { art = 'volume', factor = 1, eins = 'Liter', viele = 'Liter' },
	impgal = { art = 'volume', factor = 4.54609, eins = 'Imp.gal.', viele = 'Imp.gal.' },
	sm = { art = 'length', factor = 1852, eins = 'Seemeile', viele = 'Seemeilen' },
	PS = { art = 'power', factor = 735.49875, eins = 'PS', viele = 'PS' },
	kW = { art = 'power', factor = 1000, eins = 'Kilowatt', viele = 'Kilowatt' },
}

local gegenstueck = {
	km = 'mi', mi = 'km', m = 'ft', ft = 'm', cm = 'in', ['in'] = 'cm',
	kg = 'lb', lb = 'kg', L = 'impgal', impgal = 'L', sm = 'km', PS = 'kW', kW = 'PS',
}

local function inGrund(value, einheit)
	return value * einheit.factor
end

local function ausGrund(value, einheit)
	return value / einheit.factor
end

local function zeige(value, kuerzel, kurz)
	local einheit = einheiten[kuerzel]
	local sprache = mw.language.getContentLanguage()
	local text = sprache:formatNum(value):gsub('^%-', '−')
	if kurz then
		return text .. '&nbsp;' .. kuerzel
	end
	return text .. ' ' .. (math.abs(value) == 1 and einheit.eins or einheit.viele)
end

local function fehler(text)
	return '<strong class="error">Umrechnung: ' .. text .. '</strong>'
end

function p._umrechnen(args)
	local text = (args[1] or ''):gsub(',', '')
	local value = tonumber(text)
	local von = einheiten[args[2] or '']
	if not value then
		return fehler('„' .. text .. '“ ist keine Zahl')
	end
	if not von then
		return fehler('unbekannte Einheit ' .. (args[2] or ''))
	end
	local ziel = args[3] or gegenstueck[args[2]]
	local nach = einheiten[ziel]
	if not nach or nach.art ~= von.art then
		return fehler('nicht umrechenbar: ' .. args[2] .. ' in ' .. tostring(ziel))
	end
	local places = tonumber(args[4]) or 1
	local ergebnis = roundTo(ausGrund(inGrund(value, von), nach), places)
	local kurz = args.kurz == 'ja'
	local links = zeige(value, args[2], kurz)
	local rechts = zeige(ergebnis, ziel, true)
	if args.form == 'ergebnis' then
		return rechts
	elseif args.form == 'tausch' then
		links, rechts = zeige(ergebnis, ziel, kurz), zeige(value, args[2], true)
	end
	return links .. ' (' .. rechts .. ')'
end

function p.umrechnen(frame)
	return p._umrechnen(holeArgumente(frame))
end

return p
