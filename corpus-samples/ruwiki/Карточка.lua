-- Построение карточки из пронумерованных параметров.

local p = {}

local function splitList(text, separator)
	local list = {}
	if not text or text == '' then
		return list
	end
	for part in mw.text.gsplit(text, separator or ',', true) do
		part = mw.text.trim(part)
		if part ~= '' then
			list[#list + 1] = part
		end
	end
	return list
end

local klassy = splitList('infobox, vcard')

local function nomera(args)
	local est, spisok = {}, {}
	for klyuch in pairs(args) do
		local vid, nomer = mw.ustring.match(tostring(klyuch), '^(%a+)(%d+)$')
		if vid == 'заголовок' or vid == 'метка' or vid == 'текст' then
			nomer = tonumber(nomer)
			if not est[nomer] then
				est[nomer] = true
				spisok[#spisok + 1] = nomer
			end
		end
	end
	table.sort(spisok)
	return spisok
end

local function izVikidannyh(args, nomer)
	local kod = args['викиданные' .. nomer]
	if not kod then
		return nil
	end
	local id = mw.wikibase.getEntityIdForCurrentPage()
	if not id then
		return nil
	end
	local entity = mw.wikibase.getEntity(id)
	local ok, otvet = pcall(entity.formatPropertyValues, entity, kod)
	if ok and otvet.value ~= '' then
		return otvet.value
	end
	return nil
end

local function verh(tablica, args)
	local nazvanie = args['имя'] or mw.title.getCurrentTitle().text
	tablica:tag('tr'):tag('th'):attr('colspan', 2):addClass('infobox-above'):wikitext(nazvanie)
	for i = 1, 3 do
		local fajl = args['изображение' .. i] or (i == 1 and args['изображение'])
		if fajl and fajl ~= '' then
			local yachejka = tablica:tag('tr'):tag('td'):attr('colspan', 2):addClass('infobox-image')
			yachejka:wikitext(fajl)
			local podpis = args['подпись' .. i] or (i == 1 and args['подпись'])
			if podpis then
				yachejka:tag('div'):addClass('media-caption'):wikitext(podpis)
			end
		end
	end
end

local function otslezhivanie(args, pustyh)
	if mw.title.getCurrentTitle().namespace ~= 0 then
		return ''
	end
	local kategorii = {}
	if pustyh > 15 then
		kategorii[#kategorii + 1] = '[[Категория:Карточки с множеством пустых строк]]'
	end
	for _, imya in ipairs(splitList(args['категории'], ';')) do
		kategorii[#kategorii + 1] = '[[Категория:' .. imya .. ']]'
	end
	return table.concat(kategorii)
end

function p.render(frame)
	local args = frame:getParent().args
	local tablica = mw.html.create('table')
	for _, klass in ipairs(klassy) do
		tablica:addClass(klass)
	end
	verh(tablica, args)
	local pustyh = 0
	for _, nomer in ipairs(nomera(args)) do
		local zagolovok = args['заголовок' .. nomer]
		local metka = args['метка' .. nomer]
		local tekst = args['текст' .. nomer]
		if not tekst or mw.text.trim(tekst) == '' then
			tekst = izVikidannyh(args, nomer)
		end
		if zagolovok then
			tablica:tag('tr'):tag('th'):attr('colspan', 2):addClass('infobox-header'):wikitext(zagolovok)
		elseif tekst then
			local stroka = tablica:tag('tr')
			if metka then
				stroka:tag('th'):addClass('plainlist'):wikitext(metka)
			end
			stroka:tag('td'):attr('colspan', metka and 1 or 2):addClass('plainlist'):newline():wikitext(tekst)
		else
			pustyh = pustyh + 1
		end
	end
	if args['внизу'] then
		tablica:tag('tr'):tag('td'):attr('colspan', 2):addClass('infobox-below'):wikitext(args['внизу'])
	end
	return tostring(tablica) .. otslezhivanie(args, pustyh)
end

return p
