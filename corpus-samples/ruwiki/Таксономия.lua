-- Поднимается по шаблонам таксонов и строит строки таксобокса.

local p = {}

local rangi = {
    regnum = 'Царство', divisio = 'Отдел', phylum = 'Тип', classis = 'Класс',
    ordo = 'Порядок', familia = 'Семейство', subfamilia = 'Подсемейство', tribus = 'Триба',
    genus = 'Род', species = 'Вид',
}

local vsegda = { regnum = true, phylum = true, divisio = true, classis = true, ordo = true, familia = true }

local kursiv = { genus = true, species = true }

local function najti(frame, takson)
    local imya = 'Таксон/' .. takson
    local shablon = mw.title.new(imya, 'Template')
    if not (shablon and shablon.exists) then
        return nil
    end
    local function pole(kakoe)
        local tekst = frame:expandTemplate{ title = imya, args = { ['вывод'] = kakoe } }
        tekst = mw.text.trim(tekst)
        return tekst ~= '' and tekst or nil
    end
    return {
        imya = takson,
        rang = pole('ранг'),
        roditel = pole('родитель'),
        ssylka = pole('ссылка') or takson,
        vymer = pole('вымер') == 'да',
    }
end

local function podnyatsya(frame, nachalo, predel)
    local cep, byli = {}, {}
    local takson = nachalo
    while takson and #cep < predel do
        if byli[takson] then
            return cep, 'круг на таксоне ' .. takson
        end
        byli[takson] = true
        local zapis = najti(frame, takson)
        if not zapis then
            return cep, 'нет данных: ' .. takson
        end
        table.insert(cep, 1, zapis)
        takson = zapis.roditel
    end
    return cep
end

local function pokazat(zapis)
    local tekst = zapis.ssylka
    if zapis.ssylka ~= zapis.imya then
        tekst = zapis.ssylka .. '|' .. zapis.imya
    end
    tekst = '[[' .. tekst .. ']]'
    if kursiv[zapis.rang] then
        tekst = "''" .. tekst .. "''"
    end
    if zapis.vymer then
        tekst = '†' .. tekst
    end
    return tekst
end

function p.stroki(frame)
    local args = frame.args
    local skolkoVyshe = tonumber(args['предков']) or 1
    local cep, oshibka = podnyatsya(frame, args['таксон'], 80)
    local tablica = mw.html.create()
    for i, zapis in ipairs(cep) do
        local ryadom = #cep - i <= skolkoVyshe
        if vsegda[zapis.rang] or ryadom then
            local stroka = tablica:tag('tr')
            stroka:tag('td'):wikitext((rangi[zapis.rang] or zapis.rang or '') .. ':')
            stroka:tag('td'):wikitext(pokazat(zapis))
        end
    end
    if oshibka then
        tablica:tag('tr'):tag('td'):attr('colspan', 2):addClass('error'):wikitext(oshibka)
        tablica:wikitext('[[Категория:Таксобоксы с ошибками]]')
    end
    return tostring(tablica)
end

return p
