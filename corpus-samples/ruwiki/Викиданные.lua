-- Получение утверждений из Викиданных для карточек.

local p = {}

local function oshibka(tekst)
	return '<strong class="error">Викиданные: ' .. tekst .. '</strong>'
end

local function sushchnost(args)
	local id = args.id or args.entityId
	if id and id ~= '' then
		return mw.text.trim(id)
	end
	return mw.wikibase.getEntityIdForCurrentPage()
end

local function ssylka(id)
	local nazvanie = mw.wikibase.getLabel(id) or id
	local stranica = mw.wikibase.getSitelink(id)
	if stranica then
		return '[[:' .. stranica .. '|' .. nazvanie .. ']]'
	end
	return nazvanie
end

local function vremya(znachenie)
	local god, mesyac, den = znachenie.time:match('^([+-]%d+)-(%d%d)-(%d%d)T')
	god = tonumber(god)
	local yazyk = mw.language.getContentLanguage()
	local tekst
	if znachenie.precision >= 11 then
		tekst = yazyk:formatDate('j F Y', string.format('%04d-%s-%s', math.abs(god), mesyac, den))
	elseif znachenie.precision == 10 then
		tekst = yazyk:formatDate('F Y', string.format('%04d-%s-01', math.abs(god), mesyac))
	else
		tekst = tostring(math.abs(god))
	end
	if god < 0 then
		tekst = tekst .. ' до н. э.'
	end
	return tekst
end

local function kolichestvo(znachenie)
	local chislo = tonumber(znachenie.amount)
	local tekst = mw.language.getContentLanguage():formatNum(chislo)
	local edinica = znachenie.unit:match('Q%d+$')
	if edinica then
		tekst = tekst .. '&nbsp;' .. (mw.wikibase.getLabel(edinica) or '')
	end
	return tekst
end

-- Превращает значение утверждения в викитекст
local function pokazat(snak)
	if snak.snaktype == 'novalue' then
		return 'нет'
	elseif snak.snaktype == 'somevalue' then
		return 'неизвестно'
	end
	local znachenie = snak.datavalue.value
	local tip = snak.datavalue.type
	if tip == 'wikibase-entityid' then
		return ssylka(znachenie.id)
	elseif tip == 'time' then
		return vremya(znachenie)
	elseif tip == 'quantity' then
		return kolichestvo(znachenie)
	elseif tip == 'monolingualtext' then
		return znachenie.text
	elseif tip == 'globecoordinate' then
		return znachenie.latitude .. ', ' .. znachenie.longitude
	end
	if snak.datatype == 'url' then
		return '[' .. znachenie .. ']'
	end
	return mw.text.nowiki(znachenie)
end

function p.svojstvo(frame)
	local args = frame.args
	local kod = args[1] or args.property
	if not kod or not kod:match('^[Pp]%d+$') then
		return oshibka('не указано свойство')
	end
	local id = sushchnost(args)
	if not id then
		return ''
	end
	local predel = tonumber(args.limit) or 10
	local chasti = {}
	for _, utverzhdenie in ipairs(mw.wikibase.getBestStatements(id, kod:upper())) do
		if #chasti >= predel then
			break
		end
		chasti[#chasti + 1] = pokazat(utverzhdenie.mainsnak)
	end
	return table.concat(chasti, args.separator or ', ')
end

function p.metka(frame)
	local id = sushchnost(frame.args)
	return id and mw.wikibase.getLabel(id) or ''
end

return p
