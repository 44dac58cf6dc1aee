-- Пересчёт дат между юлианским и григорианским календарями
-- через номер юлианского дня.

local p = {}

local mesyacy = {
	'января', 'февраля', 'марта', 'апреля', 'мая', 'июня',
	'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',
}

local function celoe(x)
	return math.floor(x)
end

local function grigorianskijVDen(god, mesyac, den)
	local a = celoe((14 - mesyac) / 12)
	local y = god + 4800 - a
	local m = mesyac + 12 * a - 3
	return den + celoe((153 * m + 2) / 5) + 365 * y + celoe(y / 4) - celoe(y / 100) + celoe(y / 400) - 32045
end

local function yulianskijVDen(god, mesyac, den)
	local a = celoe((14 - mesyac) / 12)
	local y = god + 4800 - a
	local m = mesyac + 12 * a - 3
	return den + celoe((153 * m + 2) / 5) + 365 * y + celoe(y / 4) - 32083
end

local function razobratDen(c, stoletie)
	local d = celoe((4 * c + 3) / 1461)
	local e = c - celoe(1461 * d / 4)
	local m = celoe((5 * e + 2) / 153)
	return {
		den = e - celoe((153 * m + 2) / 5) + 1,
		mesyac = m + 3 - 12 * celoe(m / 10),
		god = 100 * stoletie + d - 4800 + celoe(m / 10),
	}
end

local function izDnyaVGrigorianskij(nomer)
	local a = nomer + 32044
	local b = celoe((4 * a + 3) / 146097)
	return razobratDen(a - celoe(146097 * b / 4), b)
end

local function izDnyaVYulianskij(nomer)
	return razobratDen(nomer + 32082, 0)
end

local function prochitat(tekst)
	local den, mesyac, god = tekst:match('^%s*(%d+)%.(%d+)%.(%d+)%s*$')
	if not den then
		return nil
	end
	return tonumber(god), tonumber(mesyac), tonumber(den)
end

local function napisat(data, bezGoda)
	local tekst = data.den .. ' ' .. mesyacy[data.mesyac]
	if bezGoda then
		return tekst
	end
	return tekst .. ' ' .. data.god
end

-- {{#invoke:Юлианский календарь|staryjStil|25.10.1917}}
function p.staryjStil(frame)
	local god, mesyac, den = prochitat(frame.args[1] or '')
	if not god then
		return '<span class="error">неверная дата</span>'
	end
	local novaya = izDnyaVGrigorianskij(yulianskijVDen(god, mesyac, den))
	local staraya = { den = den, mesyac = mesyac, god = god }
	return napisat(staraya, novaya.god == god) .. ' (' .. napisat(novaya) .. ')'
end

function p.novyjStil(frame)
	local god, mesyac, den = prochitat(frame.args[1] or '')
	if not god then
		return '<span class="error">неверная дата</span>'
	end
	local staraya = izDnyaVYulianskij(grigorianskijVDen(god, mesyac, den))
	return napisat(staraya)
end

function p.nomerDnya(frame)
	local god, mesyac, den = prochitat(frame.args[1] or '')
	return god and grigorianskijVDen(god, mesyac, den) or ''
end

return p
