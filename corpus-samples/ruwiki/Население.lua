-- Численность населения: таблица по годам, прирост и плотность.

local p = {}

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

local function chislo(tekst)
	return tonumber((tostring(tekst or ''):gsub('[%s ]', ''):gsub(',', '.')))
end

local function perepisi(args)
	local spisok = {}
	for klyuch, znachenie in pairs(args) do
		local god = tostring(klyuch):match('^(%d%d%d%d)$')
		local lyudej = chislo(znachenie)
		if god and lyudej then
			table.insert(spisok, { god = tonumber(god), lyudej = lyudej })
		end
	end
	table.sort(spisok, function (a, b)
		return a.god < b.god
	end)
	return spisok
end

local function znak(raznica)
	if raznica > 0 then
		return '<span style="color:green">↗</span>'
	elseif raznica < 0 then
		return '<span style="color:red">↘</span>'
	end
	return '→'
end

function p.tablica(frame)
	local spisok = perepisi(frame:getParent().args)
	if #spisok == 0 then
		return ''
	end
	local yazyk = mw.getContentLanguage()
	local tablica = mw.html.create('table'):addClass('wikitable')
	tablica:tag('caption'):wikitext('Численность населения')
	local gody = tablica:tag('tr')
	local lyudi = tablica:tag('tr')
	local izmenenie = tablica:tag('tr')
	for nomer, zapis in ipairs(spisok) do
		gody:tag('th'):wikitext(zapis.god)
		local yachejka = lyudi:tag('td')
		local prezhde = spisok[nomer - 1]
		if prezhde then
			yachejka:wikitext(znak(zapis.lyudej - prezhde.lyudej))
			local procent = (zapis.lyudej / prezhde.lyudej - 1) * 100
			izmenenie:tag('td'):wikitext(tostring(roundTo(procent, 1)) .. ' %')
		else
			izmenenie:tag('td'):wikitext('—')
		end
		yachejka:wikitext(yazyk:formatNum(zapis.lyudej))
	end
	return tostring(tablica)
end

function p.plotnost(frame)
	local args = frame.args
	local lyudej, ploshchad = chislo(args[1]), chislo(args[2])
	if not lyudej or not ploshchad or ploshchad <= 0 then
		return '—'
	end
	local znachenie = lyudej / ploshchad
	local znakov = znachenie < 10 and 2 or 0
	return mw.getContentLanguage():formatNum(roundTo(znachenie, znakov)) .. ' чел./км²'
end

function p.poslednee(frame)
	local spisok = perepisi(frame:getParent().args)
	local zapis = spisok[#spisok]
	if not zapis then
		return ''
	end
	return mw.getContentLanguage():formatNum(zapis.lyudej) .. ' (' .. zapis.god .. ')'
end

return p
