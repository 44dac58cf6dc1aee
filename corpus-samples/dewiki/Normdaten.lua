-- Prüft Kennungen von Normdateien und baut die Normdatenzeile.

local p = {}

local function gndGueltig(kennung)
	local ziffern, pruef = kennung:match('^(1[%d]+)%-?([%dX])$')
	if not ziffern then
		return false
	end
	local summe = 0
	for i = 1, #ziffern do
		summe = summe + tonumber(ziffern:sub(i, i)) * (#ziffern + 2 - i)
	end
	local rest = (11 - summe % 11) % 11
	return (rest == 10 and 'X' or tostring(rest)) == pruef
end

local function viafGueltig(kennung)
	return kennung:match('^[1-9]%d?%d?%d?%d?%d?%d?%d?%d*$') ~= nil and #kennung <= 22
end

local dateien = {
	{ 'GND', 'https://d-nb.info/gnd/', gndGueltig },
	{ 'VIAF', 'https://viaf.org/viaf/', viafGueltig },
	{ 'LCCN', 'https://lccn.loc.gov/', function (k) return k:match('^[a-z]+%d+$') end },
}

function p.zeile(frame)
	local args = frame:getParent().args
	local teile, fehler = {}, {}
	for _, datei in ipairs(dateien) do
		local kennung = mw.text.trim(args[datei[1]] or '')
		if kennung ~= '' then
			if datei[3](kennung) then
				teile[#teile + 1] = datei[1] .. ': [' .. datei[2] .. kennung .. ' ' .. kennung .. ']'
			else
				fehler[#fehler + 1] = '[[Kategorie:Wikipedia:' .. datei[1] .. ' fehlerhaft]]'
			end
		end
	end
	if #teile == 0 then
		return table.concat(fehler)
	end
	return '<div class="normdaten">Normdaten: ' .. table.concat(teile, ' | ') .. '</div>' .. table.concat(fehler)
end

return p
