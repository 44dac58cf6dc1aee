-- Wandelt ganze Zahlen in römische Zahlzeichen um und zurück.

local p = {}

local stufen = {
  { 1000, 'M' }, { 900, 'CM' }, { 500, 'D' }, { 400, 'CD' },
  { 100, 'C' }, { 90, 'XC' }, { 50, 'L' }, { 40, 'XL' },
  { 10, 'X' }, { 9, 'IX' }, { 5, 'V' }, { 4, 'IV' }, { 1, 'I' },
}

local ziffern = { I = 1, V = 5, X = 10, L = 50, C = 100, D = 500, M = 1000 }

function p._roemisch(zahl)
  if zahl < 1 or zahl > 4999 or zahl ~= math.floor(zahl) then
    return nil
  end
  local ausgabe = {}
  for _, stufe in ipairs(stufen) do
    while zahl >= stufe[1] do
      ausgabe[#ausgabe + 1] = stufe[2]
      zahl = zahl - stufe[1]
    end
  end
  return table.concat(ausgabe)
end

function p._arabisch(text)
  local summe, letzter = 0, 0
  for zeichen in text:upper():reverse():gmatch('.') do
    local wert = ziffern[zeichen]
    if not wert then
      return nil
    end
    if wert < letzter then
      summe = summe - wert
    else
      summe = summe + wert
      letzter = wert
    end
  end
  return summe
end

function p.roemisch(frame)
  local zahl = tonumber(frame.args[1])
  if zahl == 0 then
    return frame.args.null or ''
  end
  return zahl and p._roemisch(zahl) or frame.args.sonst or ''
end

function p.arabisch(frame)
  local text = mw.text.trim(frame.args[1] or '')
  local wert = p._arabisch(text)
  if not wert or wert == 0 then
    return '<span class="error">keine römische Zahl</span>'
  end
  return tostring(wert)
end

return p
