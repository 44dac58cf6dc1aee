-- Турнирные таблицы. Коды команд перечислены в параметре «порядок»,
-- результаты задаются как в_XXX, н_XXX, п_XXX, мз_XXX и мп_XXX.

local p = {}
local poluchitArgumenty = require('Модуль:Arguments').getArgs
local yesno = require('Модуль:Yesno')

local function chislo(args, pristavka, kod)
	return tonumber(args[pristavka .. '_' .. kod]) or 0
end

local function prochitat(args, kod, pravila)
	local komanda = {
		kod = kod,
		imya = args['имя_' .. kod] or kod,
		pobedy = chislo(args, 'в', kod),
		nichi = chislo(args, 'н', kod),
		porazheniya = chislo(args, 'п', kod),
		zabito = chislo(args, 'мз', kod),
		propushcheno = chislo(args, 'мп', kod),
		popravka = chislo(args, 'штраф', kod),
		status = args['статус_' .. kod],
	}
	komanda.igry = komanda.pobedy + komanda.nichi + komanda.porazheniya
	komanda.raznica = komanda.zabito - komanda.propushcheno
	komanda.ochki = komanda.pobedy * pravila.pobeda + komanda.nichi * pravila.nichya
		+ komanda.porazheniya * pravila.porazhenie + komanda.popravka
	return komanda
end

local function vyshe(a, b)
	if a.ochki ~= b.ochki then
		return a.ochki > b.ochki
	end
	if a.raznica ~= b.raznica then
		return a.raznica > b.raznica
	end
	if a.pobedy ~= b.pobedy then
		return a.pobedy > b.pobedy
	end
	return a.imya < b.imya
end

local function soZnakom(n)
	if n > 0 then
		return '+' .. n
	elseif n < 0 then
		return '−' .. -n
	end
	return '0'
end

local function shapka(tablica)
	local stroka = tablica:tag('tr')
	local stolbcy = {
		{ 'М', 'Место' }, { 'Команда', 'Команда' }, { 'И', 'Игры' }, { 'В', 'Победы' },
		{ 'Н', 'Ничьи' }, { 'П', 'Поражения' }, { 'МЗ', 'Мячи забитые' }, { 'МП', 'Мячи пропущенные' },
		{ '±', 'Разница мячей' }, { 'О', 'Очки' },
	}
	for _, stolbec in ipairs(stolbcy) do
		stroka:tag('th'):attr('scope', 'col'):tag('abbr'):attr('title', stolbec[2]):wikitext(stolbec[1])
	end
end

local function ryad(tablica, mesto, komanda, args)
	local stroka = tablica:tag('tr')
	local cvet = args['цвет_' .. (args['итог' .. mesto] or '')]
	if cvet then
		stroka:css('background-color', cvet)
	end
	stroka:tag('td'):wikitext(mesto)
	local yachejka = stroka:tag('th'):attr('scope', 'row'):css('text-align', 'left')
	yachejka:wikitext(komanda.imya)
	if komanda.status then
		yachejka:wikitext(' (' .. komanda.status .. ')')
	end
	for _, pole in ipairs({ 'igry', 'pobedy', 'nichi', 'porazheniya', 'zabito', 'propushcheno' }) do
		stroka:tag('td'):wikitext(komanda[pole])
	end
	stroka:tag('td'):wikitext(soZnakom(komanda.raznica))
	stroka:tag('td'):css('font-weight', 'bold'):wikitext(komanda.ochki)
end

local function snoski(args)
	local primechaniya = {}
	if args['дата'] then
		primechaniya[#primechaniya + 1] = 'Данные на ' .. args['дата'] .. '.'
	end
	if args['источник'] then
		primechaniya[#primechaniya + 1] = 'Источник: ' .. args['источник']
	end
	return table.concat(primechaniya, ' ')
end

function p._tablica(args)
	local pravila = {
		pobeda = tonumber(args['за победу']) or 3,
		nichya = tonumber(args['за ничью']) or 1,
		porazhenie = tonumber(args['за поражение']) or 0,
	}
	local komandy = {}
	for kod in mw.text.gsplit(args['порядок'] or '', '%s*,%s*') do
		if kod ~= '' then
			komandy[#komandy + 1] = prochitat(args, kod, pravila)
		end
	end
	if yesno(args['сортировка'], false) then
		table.sort(komandy, vyshe)
	end
	local tablica = mw.html.create('table'):addClass('wikitable sports-table')
	shapka(tablica)
	for mesto, komanda in ipairs(komandy) do
		ryad(tablica, mesto, komanda, args)
	end
	return tostring(tablica) .. snoski(args)
end

function p.tablica(frame)
	return p._tablica(poluchitArgumenty(frame))
end

return p
