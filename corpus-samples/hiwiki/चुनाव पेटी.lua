-- चुनाव परिणाम की तालिका: प्रत्याशी, मत, प्रतिशत, परिवर्तन और मतदान।

local p = {}
local getArgs = require('मॉड्यूल:Arguments').getArgs
local dalSoochi = mw.loadData('मॉड्यूल:राजनीतिक दल/आँकड़े')

local function purnankan(maan, sthan)
	local gunak = 10 ^ (sthan or 0)
	local bada = math.abs(maan) * gunak
	local purn = math.floor(bada + 0.5)
	if purn == 0 then
		return 0
	end
	if maan < 0 then
		purn = -purn
	end
	return purn / gunak
end

local function matPadho(paath)
	if not paath then
		return 0
	end
	return tonumber((paath:gsub('[,%s]', ''))) or 0
end

local function ikattha(args)
	local pratyashi, kul = {}, 0
	local n = 1
	while args['प्रत्याशी' .. n] do
		local mat = matPadho(args['मत' .. n])
		pratyashi[n] = {
			naam = args['प्रत्याशी' .. n],
			dal = args['दल' .. n] or 'निर्दलीय',
			mat = mat,
			pehle = tonumber(args['पिछला' .. n]),
			kram = n,
		}
		kul = kul + mat
		n = n + 1
	end
	return pratyashi, kul
end

local function rang(dal)
	local pravishti = dalSoochi[dal]
	return pravishti and pravishti.colour or '#DCDCDC'
end

local function parivartan(ansh, pehle)
	if not pehle then
		return '—'
	end
	local antar = purnankan(ansh - pehle, 1)
	if antar > 0 then
		return '▲ ' .. antar
	elseif antar < 0 then
		return '▼ ' .. -antar
	end
	return '● 0'
end

local function shirsh(talika, args)
	talika:tag('caption'):wikitext(args['शीर्षक'] or 'चुनाव परिणाम')
	local pankti = talika:tag('tr')
	pankti:tag('th'):attr('colspan', 2):wikitext('दल')
	for _, paath in ipairs({ 'प्रत्याशी', 'मत', '%', '±' }) do
		pankti:tag('th'):attr('scope', 'col'):wikitext(paath)
	end
end

local function pratyashiPankti(talika, ek, kul, vijeta, bhasha)
	local ansh = kul > 0 and ek.mat * 100 / kul or 0
	local pankti = talika:tag('tr')
	pankti:tag('td'):css('width', '3px'):css('background-color', rang(ek.dal))
	pankti:tag('td'):wikitext('[[' .. ek.dal .. ']]')
	local naam = ek.naam
	if vijeta then
		naam = "'''" .. naam .. "'''"
		pankti:addClass('election-winner')
	end
	pankti:tag('td'):wikitext(naam)
	pankti:tag('td'):css('text-align', 'right'):wikitext(bhasha:formatNum(ek.mat))
	pankti:tag('td'):css('text-align', 'right'):wikitext(string.format('%.1f', purnankan(ansh, 1)))
	pankti:tag('td'):css('text-align', 'right'):wikitext(parivartan(ansh, ek.pehle))
end

local function saaranshPankti(talika, shirshak, sankhya, ansh, bhasha)
	local pankti = talika:tag('tr'):addClass('election-summary')
	pankti:tag('th'):attr('colspan', 3):attr('scope', 'row'):wikitext(shirshak)
	pankti:tag('td'):css('text-align', 'right'):wikitext(bhasha:formatNum(sankhya))
	pankti:tag('td'):css('text-align', 'right'):wikitext(ansh and string.format('%.1f', ansh) or '')
	pankti:tag('td')
end

function p._peti(args)
	local bhasha = mw.language.getContentLanguage()
	local pratyashi, kul = ikattha(args)
	if #pratyashi == 0 then
		return '<strong class="error">चुनाव पेटी: कोई प्रत्याशी नहीं</strong>'
	end
	table.sort(pratyashi, function (a, b)
		if a.mat ~= b.mat then
			return a.mat > b.mat
		end
		return a.kram < b.kram
	end)
	local talika = mw.html.create('table'):addClass('wikitable election-box')
	shirsh(talika, args)
	for i, ek in ipairs(pratyashi) do
		pratyashiPankti(talika, ek, kul, i == 1, bhasha)
	end
	local asvikrit = matPadho(args['अस्वीकृत'])
	saaranshPankti(talika, 'वैध मत', kul, 100, bhasha)
	if asvikrit > 0 then
		saaranshPankti(talika, 'अस्वीकृत मत', asvikrit, nil, bhasha)
	end
	local matdata = matPadho(args['मतदाता'])
	if matdata > 0 then
		local matdan = purnankan((kul + asvikrit) * 100 / matdata, 1)
		saaranshPankti(talika, 'मतदान', kul + asvikrit, matdan, bhasha)
		saaranshPankti(talika, 'पंजीकृत मतदाता', matdata, nil, bhasha)
	end
	if #pratyashi > 1 then
		local bahumat = pratyashi[1].mat - pratyashi[2].mat
		saaranshPankti(talika, 'बहुमत', bahumat, purnankan(bahumat * 100 / math.max(kul, 1), 1), bhasha)
	end
	return tostring(talika)
end

function p.main(frame)
	return p._peti(getArgs(frame, { wrappers = 'साँचा:चुनाव पेटी' }))
end

return p
