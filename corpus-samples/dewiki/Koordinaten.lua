-- Umrechnung zwischen Dezimalgrad und Grad, Minuten, Sekunden.

local p = {}

local halbkugeln = {
  breite = { positiv = 'N', negativ = 'S', grenze = 90 },
  laenge = { positiv = 'O', negativ = 'W', grenze = 180 },
}

local function runde(zahl, stellen)
  local faktor = 10 ^ stellen
  return math.floor(zahl * faktor + 0.5) / faktor
end

--- Dezimalgrad in eine Zeichenkette wie 52°31′12″N
local function inGms(dezimal, achse, stellen)
  local buchstabe = achse.positiv
  if dezimal < 0 then
    buchstabe = achse.negativ
    dezimal = -dezimal
  end
  local gesamt = runde(dezimal * 3600, stellen)
  local grad = math.floor(gesamt / 3600)
  local minuten = math.floor((gesamt - grad * 3600) / 60)
  local sekunden = gesamt - grad * 3600 - minuten * 60
  if sekunden < 10 then
    sekunden = '0' .. sekunden
  end
  return string.format('%d°%02d′%s″%s', grad, minuten, sekunden, buchstabe)
end

--- Zeichenkette wie "52/31/12/N" oder "52.52" in Dezimalgrad
local function inDezimal(text, achse)
  local einfach = tonumber(text)
  if einfach then
    return einfach
  end
  local teile = mw.text.split(text, '%s*/%s*')
  local buchstabe = table.remove(teile)
  local wert, einheit = 0, 1
  for _, teil in ipairs(teile) do
    local zahl = tonumber(teil)
    if not zahl then
      return nil, 'keine Zahl: ' .. teil
    end
    wert = wert + zahl / einheit
    einheit = einheit * 60
  end
  if buchstabe == achse.negativ then
    wert = -wert
  elseif buchstabe ~= achse.positiv then
    return nil, 'unbekannte Himmelsrichtung: ' .. buchstabe
  end
  if math.abs(wert) > achse.grenze then
    return nil, 'außerhalb des Bereichs'
  end
  return wert
end

local function fehler(grund)
  return '<span class="error">Koordinaten: ' .. mw.text.nowiki(grund) .. '</span>'
end

function p.gms(frame)
  local args = frame.args
  local achse = halbkugeln[args.achse] or halbkugeln.breite
  local wert, grund = inDezimal(mw.text.trim(args[1] or ''), achse)
  if not wert then
    return fehler(grund)
  end
  return inGms(wert, achse, tonumber(args.stellen) or 0)
end

function p.dezimal(frame)
  local args = frame.args
  local achse = halbkugeln[args.achse] or halbkugeln.breite
  local wert, grund = inDezimal(mw.text.trim(args[1] or ''), achse)
  if not wert then
    return fehler(grund)
  end
  return tostring(runde(wert, tonumber(args.stellen) or 5))
end

function p.paar(frame)
  local args = frame:getParent().args
  local breite = inDezimal(args[1] or '', halbkugeln.breite)
  local laenge = inDezimal(args[2] or '', halbkugeln.laenge)
  if not (breite and laenge) then
    return fehler('Breite oder Länge fehlt')
  end
  local text = inGms(breite, halbkugeln.breite, 0) .. ' ' .. inGms(laenge, halbkugeln.laenge, 0)
  return tostring(mw.html.create('span'):addClass('geo-dms'):wikitext(text))
end

return p
