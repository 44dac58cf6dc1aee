-- Fetches statements from Wikidata for the infoboxes.

local p = {}

local function failure(text)
	return '<strong class="error">Wikidata: ' .. text .. '</strong>'
end

local function entityOf(args)
	local id = args.id or args.entityId
	if id and id ~= '' then
		return mw.text.trim(id)
	end
	return mw.wikibase.getEntityIdForCurrentPage()
end

local function link(id)
	local label = mw.wikibase.getLabel(id) or id
	local page = mw.wikibase.getSitelink(id)
	if page then
		return '[[:' .. page .. '|' .. label .. ']]'
	end
	return label
end

local function timeText(value)
	local year, month, day = value.time:match('^([+-]%d+)-(%d%d)-(%d%d)T')
	year = tonumber(year)
	local lang = mw.language.getContentLanguage()
	local text
	if value.precision >= 11 then
		text = lang:formatDate('j F Y', string.format('%04d-%s-%s', math.abs(year), month, day))
	elseif value.precision == 10 then
		text = lang:formatDate('F Y', string.format('%04d-%s-01', math.abs(year), month))
	else
		text = tostring(math.abs(year))
	end
	if year < 0 then
		text = text .. ' BCE'
	end
	return text
end

local function quantity(value)
	local number = tonumber(value.amount)
	local text = mw.language.getContentLanguage():formatNum(number)
	local unit = value.unit:match('Q%d+$')
	if unit then
		text = text .. '&nbsp;' .. (mw.wikibase.getLabel(unit) or '')
	end
	return text
end

-- Turns the value of a statement into wikitext
local function render(snak)
	if snak.snaktype == 'novalue' then
		return 'none'
	elseif snak.snaktype == 'somevalue' then
		return 'unknown'
	end
	local value = snak.datavalue.value
	local kind = snak.datavalue.type
	if kind == 'wikibase-entityid' then
		return link(value.id)
	elseif kind == 'time' then
		return timeText(value)
	elseif kind == 'quantity' then
		return quantity(value)
	elseif kind == 'monolingualtext' then
		return value.text
	elseif kind == 'globecoordinate' then
		return value.latitude .. ', ' .. value.longitude
	end
	if snak.datatype == 'url' then
		return '[' .. value .. ']'
	end
	return mw.text.nowiki(value)
end

function p.property(frame)
	local args = frame.args
	local property = args[1] or args.property
	if not property or not property:match('^[Pp]%d+$') then
		return failure('no property given')
	end
	local id = entityOf(args)
	if not id then
		return ''
	end
	local limit = tonumber(args.limit) or 10
	local parts = {}
	for _, statement in ipairs(mw.wikibase.getBestStatements(id, property:upper())) do
		if #parts >= limit then
			break
		end
		parts[#parts + 1] = render(statement.mainsnak)
	end
	return table.concat(parts, args.separator or ', ')
end

function p.label(frame)
	local id = entityOf(frame.args)
	return id and mw.wikibase.getLabel(id) or ''
end

return p
