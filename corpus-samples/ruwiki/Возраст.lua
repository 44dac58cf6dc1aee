-- Реализует {{возраст}}: число лет (или лет и дней) между двумя датами.

local p = {}
local poluchitArgumenty = require('Модуль:Arguments').getArgs

local dlinaMesyaca = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function visokosnyj(god)
    return god % 4 == 0 and (god % 100 ~= 0 or god % 400 == 0)
end

local function dnejV(god, mesyac)
    if mesyac == 2 and visokosnyj(god) then
        return 29
    end
    return dlinaMesyaca[mesyac]
end

local function razobrat(tekst)
    local god, mesyac, den = tostring(tekst or ''):match('^(%d+)%-(%d%d?)%-(%d%d?)$')
    if not god then
        return nil
    end
    local data = { god = tonumber(god), mesyac = tonumber(mesyac), den = tonumber(den) }
    if data.mesyac < 1 or data.mesyac > 12 then
        return nil
    end
    if data.den < 1 or data.den > dnejV(data.god, data.mesyac) then
        return nil
    end
    return data
end

local function segodnya()
    local sejchas = os.date('!*t')
    return { god = sejchas.year, mesyac = sejchas.month, den = sejchas.day }
end

local function ranshe(a, b)
    if a.mesyac ~= b.mesyac then
        return a.mesyac < b.mesyac
    end
    return a.den < b.den
end

local function denGoda(data)
    local vsego = data.den
    for mesyac = 1, data.mesyac - 1 do
        vsego = vsego + dnejV(data.god, mesyac)
    end
    return vsego
end

local function raznica(nachalo, konec)
    local let = konec.god - nachalo.god
    if ranshe(konec, nachalo) then
        let = let - 1
    end
    local dnej = denGoda(konec) - denGoda(nachalo)
    if dnej < 0 then
        dnej = dnej + (visokosnyj(konec.god - 1) and 366 or 365)
    end
    return let, dnej
end

local function oshibka(soobshchenie)
    return '<strong class="error">Возраст: ' .. soobshchenie .. '</strong>'
end

function p._vozrast(args)
    local nachalo = razobrat(args[1])
    if not nachalo then
        return oshibka('первая дата неверна')
    end
    local konec = segodnya()
    if args[2] then
        konec = razobrat(args[2])
        if not konec then
            return oshibka('вторая дата неверна')
        end
    end
    local let, dnej = raznica(nachalo, konec)
    if let < 0 then
        return oshibka('даты перепутаны')
    end
    if args['вид'] == 'дни' then
        return let .. ' лет, ' .. dnej .. ' дн.'
    end
    return tostring(let)
end

function p.vozrast(frame)
    return p._vozrast(poluchitArgumenty(frame))
end

return p
