-- Zeigt eine Spurweite mit Umrechnung und auf Wunsch mit ihrem Namen.

local p = {}
local holeArgumente = require('Modul:Argumente').holeArgumente
local daten = mw.loadData('Modul:Spurweite/Daten')

local function vereinheitliche(text)
    text = mw.ustring.lower(mw.text.trim(text))
    text = text:gsub('%s+', ''):gsub('&nbsp;', '')
    text = text:gsub('millimetern?$', 'mm'):gsub('zoll$', 'in')
    text = mw.ustring.gsub(text, '[‘’′]', 'ft')
    text = mw.ustring.gsub(text, '["″]', 'in')
    return text
end

local function suche(text)
    local schluessel = vereinheitliche(text)
    local nummer = daten.nebennamen[schluessel]
    if nummer then
        return daten.spuren[nummer]
    end
    local mm = tonumber((schluessel:match('^(%d+)mm$')))
    for _, spur in ipairs(daten.spuren) do
        if mm and spur.mm == mm then
            return spur
        end
    end
    return nil
end

local function metrisch(spur)
    local sprache = mw.language.getContentLanguage()
    return '<span class="nowrap">' .. sprache:formatNum(spur.mm) .. '&nbsp;mm</span>'
end

local function zoll(spur)
    local ausgabe = ''
    if spur.fuss then
        ausgabe = spur.fuss .. '&nbsp;ft'
    end
    if spur.zoll then
        ausgabe = ausgabe .. (ausgabe ~= '' and '&nbsp;' or '') .. spur.zoll .. '&nbsp;in'
    end
    return '<span class="nowrap">' .. ausgabe .. '</span>'
end

local function verweis(spur, text)
    if spur.seite then
        return '[[' .. spur.seite .. '|' .. text .. ']]'
    end
    return text
end

function p._spurweite(args)
    local spur = suche(args[1] or '')
    if not spur then
        if mw.title.getCurrentTitle().namespace == 0 then
            return (args[1] or '') .. '[[Kategorie:Wikipedia:Unbekannte Spurweite]]'
        end
        return (args[1] or '')
    end
    local erstes, zweites = metrisch(spur), zoll(spur)
    if args.zuerst == 'zoll' or (args.zuerst ~= 'mm' and spur.zollZuerst) then
        erstes, zweites = zweites, erstes
    end
    local ausgabe = erstes
    if args.form == '/' then
        ausgabe = erstes .. ' / ' .. zweites
    elseif args.form ~= 'eins' then
        ausgabe = erstes .. ' (' .. zweites .. ')'
    end
    if args.link == 'ja' then
        ausgabe = verweis(spur, ausgabe)
    end
    if args.name == 'ja' and spur.name then
        ausgabe = ausgabe .. ' ' .. verweis(spur, spur.name)
    end
    return ausgabe
end

function p.spurweite(frame)
    return p._spurweite(holeArgumente(frame))
end

return p
