-- Holt Aussagen aus Wikidata für Infoboxen.

local p = {}

local function fehler(text)
    return '<strong class="error">Wikidata: ' .. text .. '</strong>'
end

local function objekt(args)
    local id = args.id or args.entityId
    if id and id ~= '' then
        return mw.text.trim(id)
    end
    return mw.wikibase.getEntityIdForCurrentPage()
end

local function verweis(id)
    local name = mw.wikibase.getLabel(id) or id
    local seite = mw.wikibase.getSitelink(id)
    if seite then
        return '[[:' .. seite .. '|' .. name .. ']]'
    end
    return name
end

local function zeit(wert)
    local jahr, monat, tag = wert.time:match('^([+-]%d+)-(%d%d)-(%d%d)T')
    jahr = tonumber(jahr)
    local sprache = mw.language.getContentLanguage()
    local text
    if wert.precision >= 11 then
        text = sprache:formatDate('j. F Y', string.format('%04d-%s-%s', math.abs(jahr), monat, tag))
    elseif wert.precision == 10 then
        text = sprache:formatDate('F Y', string.format('%04d-%s-01', math.abs(jahr), monat))
    else
        text = tostring(math.abs(jahr))
    end
    if jahr < 0 then
        text = text .. ' v. Chr.'
    end
    return text
end

local function menge(wert)
    local zahl = tonumber(wert.amount)
    local text = mw.language.getContentLanguage():formatNum(zahl)
    local einheit = wert.unit:match('Q%d+$')
    if einheit then
        text = text .. '&nbsp;' .. (mw.wikibase.getLabel(einheit) or '')
    end
    return text
end

-- Wandelt den Wert einer Aussage in Wikitext um
local function zeige(snak)
    if snak.snaktype == 'novalue' then
        return 'keine'
    elseif snak.snaktype == 'somevalue' then
        return 'unbekannt'
    end
    local wert = snak.datavalue.value
    local typ = snak.datavalue.type
    if typ == 'wikibase-entityid' then
        return verweis(wert.id)
    elseif typ == 'time' then
        return zeit(wert)
    elseif typ == 'quantity' then
        return menge(wert)
    elseif typ == 'monolingualtext' then
        return mw.html.create('span'):attr('lang', wert.language):wikitext(wert.text):allDone()
    end
    if snak.datatype == 'url' then
        return '[' .. wert .. ']'
    end
    return mw.text.nowiki(wert)
end

function p.eigenschaft(frame)
    local args = frame.args
    local eigenschaft = args[1] or args.property
    if not eigenschaft or not eigenschaft:match('^[Pp]%d+$') then
        return fehler('keine Eigenschaft angegeben')
    end
    local id = objekt(args)
    if not id then
        return ''
    end
    local grenze = tonumber(args.limit) or 10
    local teile = {}
    for _, aussage in ipairs(mw.wikibase.getBestStatements(id, eigenschaft:upper())) do
        if #teile >= grenze then
            break
        end
        teile[#teile + 1] = tostring(zeige(aussage.mainsnak))
    end
    if args.liste then
        return '* ' .. table.concat(teile, '\n* ')
    end
    return mw.text.listToText(teile, ', ', ' und ')
end

function p.bezeichnung(frame)
    local id = objekt(frame.args)
    return id and mw.wikibase.getLabel(id) or ''
end

return p
