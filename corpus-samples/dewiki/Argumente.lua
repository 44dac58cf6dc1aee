-- Sammelt die Parameter eines Vorlagenaufrufs in einer einfachen Tabelle.
-- Optionen:
--   kuerzen       Leerraum um alle Werte entfernen (Vorgabe: ja)
--   ohneLeere     leere Werte weglassen (Vorgabe: ja)
--   nurVorlage    die Parameter von #invoke selbst nicht beachten
--   nurAufruf     die Parameter der aufrufenden Vorlage nicht beachten
--   huellen       Titel der Vorlagen, bei denen nur die Vorlage zählt
--   uebersetzung  Tabelle: Nebenname -> eigentlicher Name

local p = {}

local function saeubere(wert, optionen)
    if type(wert) ~= 'string' then
        return wert
    end
    if optionen.kuerzen ~= false then
        wert = mw.text.trim(wert)
    end
    if optionen.ohneLeere ~= false and wert == '' then
        return nil
    end
    return wert
end

local function istHuelle(titel, huellen)
    if type(huellen) == 'string' then
        return titel == huellen
    end
    for _, name in ipairs(huellen or {}) do
        if name == titel then
            return true
        end
    end
    return false
end

local function uebernehme(ziel, quelle, optionen)
    for schluessel, wert in pairs(quelle) do
        local name = schluessel
        if optionen.uebersetzung and optionen.uebersetzung[schluessel] then
            name = optionen.uebersetzung[schluessel]
        end
        local sauber = saeubere(wert, optionen)
        if sauber ~= nil and ziel[name] == nil then
            ziel[name] = sauber
        end
    end
end

function p.holeArgumente(frame, optionen)
    optionen = optionen or {}
    frame = frame or mw.getCurrentFrame()
    local ergebnis = {}

    -- Aufruf aus einem anderen Modul mit gewöhnlicher Tabelle
    if type(frame.getParent) ~= 'function' then
        uebernehme(ergebnis, frame.args or frame, optionen)
        return ergebnis
    end

    local vorlage = frame:getParent()
    local nurVorlage = optionen.nurVorlage
    if vorlage and optionen.huellen then
        local titel = vorlage:getTitle():gsub('/Test$', '')
        nurVorlage = istHuelle(titel, optionen.huellen)
    end

    if not nurVorlage then
        uebernehme(ergebnis, frame.args, optionen)
    end
    if vorlage and not optionen.nurAufruf then
        uebernehme(ergebnis, vorlage.args, optionen)
    end
    return ergebnis
end

return p
