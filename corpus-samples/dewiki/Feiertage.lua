-- Osterdatum nach Gauß und die davon abhängigen Feiertage.

local p = {}

local abstand = {
	['Aschermittwoch'] = -46, ['Palmsonntag'] = -7, ['Karfreitag'] = -2, ['Ostersonntag'] = 0,
	['Ostermontag'] = 1, ['Christi Himmelfahrt'] = 39, ['Pfingstsonntag'] = 49,
	['Pfingstmontag'] = 50, ['Fronleichnam'] = 60,
}

local fest = {
	['Neujahr'] = '01-01', ['Tag der Arbeit'] = '05-01', ['Tag der Deutschen Einheit'] = '10-03',
	['Allerheiligen'] = '11-01', ['Erster Weihnachtstag'] = '12-25', ['Zweiter Weihnachtstag'] = '12-26',
}

local function ostern(jahr)
	local a, b, c = jahr % 19, jahr % 4, jahr % 7
	local k = math.floor(jahr / 100)
	local q = math.floor((13 + 8 * k) / 25)
	local m = (15 - q + k - math.floor(k / 4)) % 30
	local n = (4 + k - math.floor(k / 4)) % 7
	local d = (19 * a + m) % 30
	local e = (2 * b + 4 * c + 6 * d + n) % 7
	local tag = 22 + d + e
	if d == 29 and e == 6 then
		tag = 50
	elseif d == 28 and e == 6 and a > 10 then
		tag = 49
	end
	return os.time({ year = jahr, month = 3, day = 1, hour = 12 }) + (tag - 1) * 86400
end

function p.datum(frame)
	local jahr = tonumber(frame.args.jahr) or tonumber(os.date('%Y'))
	local name = mw.text.trim(frame.args[1] or '')
	local sprache = mw.getContentLanguage()
	if fest[name] then
		return sprache:formatDate('j. F Y', jahr .. '-' .. fest[name])
	end
	local tage = abstand[name]
	if not tage then
		return '<span class="error">Unbekannter Feiertag</span>'
	end
	return sprache:formatDate('j. F Y', '@' .. (ostern(jahr) + tage * 86400))
end

function p.liste(frame)
	local jahr = tonumber(frame.args.jahr) or tonumber(os.date('%Y'))
	local namen = {}
	for name in pairs(abstand) do
		namen[#namen + 1] = name
	end
	table.sort(namen, function (x, y) return abstand[x] < abstand[y] end)
	local zeilen = {}
	for i, name in ipairs(namen) do
		zeilen[i] = '* ' .. name .. ': ' .. os.date('%d.%m.', ostern(jahr) + abstand[name] * 86400)
	end
	return table.concat(zeilen, '\n')
end

return p
