-- लेख के आरम्भ में लगने वाली टिप्पणियाँ।

local p = {}
local getArgs = require('मॉड्यूल:Arguments').getArgs

local function ankurAlag(lakshya)
    local prishth, ankur = lakshya:match('^(.-)#(.*)$')
    return prishth or lakshya, ankur
end

function p.kadi(lakshya, lebal)
    lakshya = mw.text.trim(lakshya)
    if lakshya:sub(1, 1) ~= ':' then
        local shirshak = mw.title.new(lakshya)
        if shirshak and (shirshak.namespace == 6 or shirshak.namespace == 14) then
            lakshya = ':' .. lakshya
        end
    end
    if lebal then
        return '[[' .. lakshya .. '|' .. lebal .. ']]'
    end
    local prishth, ankur = ankurAlag(lakshya)
    if ankur and prishth ~= '' then
        return '[[' .. lakshya .. '|' .. prishth .. ' § ' .. ankur .. ']]'
    end
    return '[[' .. lakshya .. ']]'
end

function p.kadiSoochi(lakshyaSoochi)
    local kadiyan = {}
    for i, lakshya in ipairs(lakshyaSoochi) do
        kadiyan[i] = p.kadi(lakshya)
    end
    return mw.text.listToText(kadiyan, ', ', #kadiyan > 2 and ' और ' or ' और ')
end

function p._shirshnot(paath, vikalp)
    vikalp = vikalp or {}
    local peti = mw.html.create('div')
    peti:attr('role', 'note'):addClass('hatnote navigation-not-searchable')
    if vikalp.extraClass then
        peti:addClass(vikalp.extraClass)
    end
    peti:wikitext(paath)
    if vikalp.selfReference then
        peti:addClass('selfref')
    end
    return tostring(peti)
end

local function anupasthit(kya)
    return '<strong class="error">शीर्षनोट: ' .. kya .. ' नहीं दिया गया</strong>'
end

function p.shirshnot(frame)
    local args = getArgs(frame)
    if not args[1] then
        return anupasthit('पाठ')
    end
    return p._shirshnot(args[1], { extraClass = args['वर्ग'], selfReference = args['स्वयं'] })
end

function p.mukhya(frame)
    local args = getArgs(frame)
    if not args[1] then
        return anupasthit('पृष्ठ का नाम')
    end
    local lebal = #args > 1 and 'मुख्य लेख: ' or 'मुख्य लेख: '
    return p._shirshnot(lebal .. p.kadiSoochi(args), { extraClass = 'main-article' })
end

function p.anyaPrayog(frame)
    local args = getArgs(frame)
    local vartman = mw.title.getCurrentTitle().text
    local lakshya = args[1] or (vartman .. ' (बहुविकल्पी)')
    return p._shirshnot('अन्य प्रयोगों के लिए ' .. p.kadi(lakshya) .. ' देखें।')
end

return p
