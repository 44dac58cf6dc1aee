-- Рисует шахматную доску по записи FEN.

local p = {}

local figury = {
  K = 'белый король', Q = 'белый ферзь', R = 'белая ладья',
  B = 'белый слон', N = 'белый конь', P = 'белая пешка',
  k = 'чёрный король', q = 'чёрный ферзь', r = 'чёрная ладья',
  b = 'чёрный слон', n = 'чёрный конь', p = 'чёрная пешка',
}

local function imyaFajla(znak, tyomnoe)
  local cvet = znak:match('%u') and 'l' or 'd'
  local pole = tyomnoe and 'd' or 'l'
  return 'Chess ' .. znak:lower() .. cvet .. pole .. '44.png'
end

-- Разбор "rnbqkbnr/8/..." на восемь рядов по восемь полей
local function razobrat(fen)
  local ryady = {}
  local poziciya = mw.text.split(mw.text.trim(fen), ' ')[1]
  for ryad in mw.text.gsplit(poziciya, '/', true) do
    local polya = {}
    for znak in ryad:gmatch('.') do
      local pusto = tonumber(znak)
      if pusto then
        for _ = 1, pusto do
          polya[#polya + 1] = false
        end
      elseif figury[znak] then
        polya[#polya + 1] = znak
      else
        return nil, 'неизвестная фигура ' .. znak
      end
    end
    if #polya ~= 8 then
      return nil, 'полей в ряду: ' .. #polya
    end
    ryady[#ryady + 1] = polya
  end
  if #ryady ~= 8 then
    return nil, 'рядов на доске: ' .. #ryady
  end
  return ryady
end

local function narisovatPole(stroka, znak, tyomnoe, razmer)
  local yachejka = stroka:tag('td')
  yachejka:css('background', tyomnoe and '#d18b47' or '#ffce9e')
  yachejka:css('width', razmer .. 'px'):css('height', razmer .. 'px')
  if znak then
    yachejka:wikitext(string.format('[[Файл:%s|%dx%dpx|link=|alt=%s]]',
      imyaFajla(znak, tyomnoe), razmer, razmer, figury[znak]))
  end
end

local function narisovatBukvy(doska)
  local stroka = doska:tag('tr')
  stroka:tag('td')
  for stolbec = 1, 8 do
    stroka:tag('td'):css('text-align', 'center'):wikitext(string.char(96 + stolbec))
  end
end

function p.doska(frame)
  local args = frame:getParent().args
  local razmer = tonumber(args['размер']) or 26
  local ryady, oshibka = razobrat(args.fen or args[1] or '')
  if not ryady then
    return '<span class="error">Шахматная доска: ' .. oshibka .. '</span>'
  end
  local doska = mw.html.create('table'):addClass('chessboard')
  for r = 1, 8 do
    local stroka = doska:tag('tr')
    if args['цифры'] ~= 'нет' then
      stroka:tag('th'):wikitext(9 - r)
    end
    for s = 1, 8 do
      narisovatPole(stroka, ryady[r][s], (r + s) % 2 == 1, razmer)
    end
  end
  if args['буквы'] ~= 'нет' then
    narisovatBukvy(doska)
  end
  if args['подпись'] then
    doska:tag('caption'):wikitext(args['подпись'])
  end
  return tostring(doska)
end

return p
