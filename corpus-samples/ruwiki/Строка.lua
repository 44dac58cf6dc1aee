-- Простые действия со строками для шаблонов.

local p = {}

local function parametr(frame, imya)
  local tekst = frame.args[imya]
  if tekst == nil and frame:getParent() then
    tekst = frame:getParent().args[imya]
  end
  return tekst or ''
end

local function flag(tekst)
  return tekst == 'да' or tekst == '1'
end

function p.dlina(frame)
  return mw.ustring.len(parametr(frame, 'строка'))
end

function p.chast(frame)
  local tekst = parametr(frame, 'строка')
  local pervyj = tonumber(parametr(frame, 'с')) or 1
  local poslednij = tonumber(parametr(frame, 'по')) or -1
  local dlina = mw.ustring.len(tekst)
  if pervyj < 0 then
    pervyj = dlina + pervyj + 1
  end
  if poslednij < 0 then
    poslednij = dlina + poslednij + 1
  end
  if pervyj < 1 or poslednij > dlina or pervyj > poslednij then
    return '<strong class="error">Номер символа вне строки</strong>'
  end
  return mw.ustring.sub(tekst, pervyj, poslednij)
end

function p.najti(frame)
  local tekst = parametr(frame, 'строка')
  local iskomoe = parametr(frame, 'что')
  if tekst == '' or iskomoe == '' then
    return 0
  end
  local prosto = not flag(parametr(frame, 'шаблон'))
  local nachalo = tonumber(parametr(frame, 'начало')) or 1
  return mw.ustring.find(tekst, iskomoe, nachalo, prosto) or 0
end

function p.zamenit(frame)
  local tekst = parametr(frame, 'строка')
  local shablon = parametr(frame, 'шаблон')
  local novoe = parametr(frame, 'новое')
  local skolko = tonumber(parametr(frame, 'число'))
  if not flag(parametr(frame, 'регвыр')) then
    shablon = mw.ustring.gsub(shablon, '[%^%$%(%)%%%.%[%]%*%+%-%?]', '%%%0')
    novoe = mw.ustring.gsub(novoe, '%%', '%%%%')
  end
  return (mw.ustring.gsub(tekst, shablon, novoe, skolko))
end

function p.povtor(frame)
  local tekst = parametr(frame, 'строка')
  local raz = tonumber(parametr(frame, 'число'))
  if not raz or raz < 0 or raz > 500 then
    return '<strong class="error">Неверное число повторов</strong>'
  end
  return tekst:rep(raz)
end

return p
