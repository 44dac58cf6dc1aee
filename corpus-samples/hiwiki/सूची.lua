-- बिन्दु, क्रमांकित, क्षैतिज और वाक्य में सूचियाँ।

local p = {}

local function pad(args)
  local kramank, soochi = {}, {}
  for kunji, paath in pairs(args) do
    if type(kunji) == 'number' and mw.text.trim(paath) ~= '' then
      kramank[#kramank + 1] = kunji
    end
  end
  table.sort(kramank)
  for _, kunji in ipairs(kramank) do
    soochi[#soochi + 1] = { paath = mw.text.trim(args[kunji]), shaili = args['पद' .. kunji .. '_शैली'] }
  end
  return soochi
end

local function banao(tatva, args, varg)
  local soochi = pad(args)
  if #soochi == 0 then
    return ''
  end
  local bahari = mw.html.create('div'):addClass(varg)
  if args['हाशिया'] then
    bahari:css('margin-left', (tonumber(args['हाशिया']) or 0) * 1.6 .. 'em')
  end
  local bhitari = bahari:tag(tatva)
  if args['आरम्भ'] and tatva == 'ol' then
    bhitari:attr('start', args['आरम्भ'])
  end
  if args['शैली'] then
    bhitari:cssText(args['शैली'])
  end
  for _, ek in ipairs(soochi) do
    local li = bhitari:tag('li')
    if ek.shaili then
      li:cssText(ek.shaili)
    end
    li:wikitext(ek.paath)
  end
  return tostring(bahari)
end

function p.bindu(frame)
  return banao('ul', frame:getParent().args, 'plain-bullets')
end

function p.kramik(frame)
  return banao('ol', frame:getParent().args, 'plain-numbers')
end

function p.kshaitij(frame)
  return banao('ul', frame:getParent().args, 'hlist')
end

function p.sada(frame)
  return banao('ul', frame:getParent().args, 'plainlist')
end

function p.vakya(frame)
  local args = frame:getParent().args
  local paathSoochi = {}
  for i, ek in ipairs(pad(args)) do
    paathSoochi[i] = ek.paath
  end
  return mw.text.listToText(paathSoochi, args['विभाजक'] or ', ', args['योजक'] or ' और ')
end

return p
