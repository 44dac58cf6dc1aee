-- Арифметика для шаблонов: порядок числа, точность, округление, наибольшее и наименьшее.

local p = {}

local function chislo(frame, klyuch)
    local tekst = frame.args[klyuch]
    if tekst == nil then
        return nil
    end
    tekst = mw.text.trim(tekst):gsub(' ', ''):gsub(',', '.'):gsub('−', '-')
    return tonumber(tekst)
end

local function chisla(frame)
    local spisok = {}
    for _, tekst in ipairs(frame.args) do
        local n = tonumber(mw.text.trim(tekst))
        if n then
            spisok[#spisok + 1] = n
        end
    end
    return spisok
end

local function oshibka(imya)
    return '<strong class="error">Ошибка в функции ' .. imya .. '</strong>'
end

function p.poryadok(frame)
    local x = chislo(frame, 1)
    if not x then
        return oshibka('порядок')
    end
    if x == 0 then
        return 0
    end
    return math.floor(math.log10(math.abs(x)) + 1e-12)
end

function p.tochnost(frame)
    local tekst = mw.text.trim(frame.args[1] or '')
    local mantissa, pokazatel = tekst:match('^([^eE]+)[eE]([+-]?%d+)$')
    mantissa = mantissa or tekst
    local drobnaya = mantissa:match('%.(%d+)$')
    local itog
    if drobnaya then
        itog = #drobnaya
    else
        itog = -#(mantissa:match('[^0](0*)$') or '')
    end
    return itog - (tonumber(pokazatel) or 0)
end

function p.okruglit(frame)
    local x = chislo(frame, 1)
    local znakov = chislo(frame, 2) or 0
    if not x then
        return oshibka('округлить')
    end
    local mnozhitel = 10 ^ znakov
    if x >= 0 then
        return math.floor(x * mnozhitel + 0.5) / mnozhitel
    end
    return math.ceil(x * mnozhitel - 0.5) / mnozhitel
end

function p.max(frame)
    local spisok = chisla(frame)
    if #spisok == 0 then
        return ''
    end
    return math.max(unpack(spisok))
end

function p.min(frame)
    local spisok = chisla(frame)
    if #spisok == 0 then
        return ''
    end
    return math.min(unpack(spisok))
end

function p.srednee(frame)
    local spisok = chisla(frame)
    if #spisok == 0 then
        return ''
    end
    local summa = 0
    for _, n in ipairs(spisok) do
        summa = summa + n
    end
    return summa / #spisok
end

function p.nod(frame)
    local a, b = chislo(frame, 1), chislo(frame, 2)
    if not (a and b) then
        return oshibka('НОД')
    end
    while b ~= 0 do
        a, b = b, a % b
    end
    return math.abs(a)
end

return p
