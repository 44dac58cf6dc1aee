-- निर्देशपेटी: शीर्षक पट्टी और समूहों में कड़ियाँ।

local p = {}
local getArgs = require('मॉड्यूल:Arguments').getArgs
local yesno = require('मॉड्यूल:Yesno')

local function kadiyan(name)
	local title = mw.title.new(name, 'Template')
	if not title then
		return nil
	end
	local soochi = mw.html.create('ul'):addClass('navbar')
	local function padarth(akshar, sanket, lakshya)
		soochi:tag('li'):tag('abbr'):attr('title', sanket):wikitext('[[' .. lakshya .. '|' .. akshar .. ']]')
	end
	padarth('दे', 'यह साँचा देखें', title.fullText)
	padarth('वा', 'इस साँचे पर चर्चा करें', title.talkPageTitle.fullText)
	soochi:tag('li'):wikitext('[' .. title:fullUrl('action=edit') .. ' सं]')
	return soochi
end

local function kramank(args)
	local sankhyaen = {}
	for kunji in pairs(args) do
		local n = tostring(kunji):match('^सूची(%d+)$')
		if n then
			sankhyaen[#sankhyaen + 1] = tonumber(n)
		end
	end
	table.sort(sankhyaen)
	return sankhyaen
end

local function shirshakJodo(peti, args)
	if not args['शीर्षक'] then
		return
	end
	local koshth = peti:tag('tr'):tag('th')
	koshth:attr('scope', 'col'):attr('colspan', 2):addClass('navbox-title')
	if args['शीर्षक शैली'] then
		koshth:cssText(args['शीर्षक शैली'])
	end
	if args['नाम'] and args.navbar ~= 'plain' then
		koshth:node(kadiyan(args['नाम']))
	end
	koshth:tag('div'):css('font-size', '114%'):wikitext(args['शीर्षक'])
end

local function pattiJodo(peti, paath, varg)
	if paath then
		peti:tag('tr'):tag('td'):attr('colspan', 2):addClass(varg):wikitext(paath)
	end
end

local function panktiJodo(peti, args, n, dhaari)
	local pankti = peti:tag('tr')
	local samooh = args['समूह' .. n]
	local soochi = args['सूची' .. n]
	if samooh then
		pankti:tag('th'):attr('scope', 'row'):addClass('navbox-group')
			:css('width', args.groupwidth or '1%'):wikitext(samooh)
	end
	local koshth = pankti:tag('td'):addClass('navbox-list')
	if not samooh then
		koshth:attr('colspan', 2)
	end
	if dhaari then
		koshth:addClass(n % 2 == 0 and 'navbox-even' or 'navbox-odd')
	end
	koshth:tag('div'):css('padding', '0 0.25em'):newline():wikitext(soochi)
end

function p._nirdesh(args)
	local bahari = mw.html.create('div')
	bahari:attr('role', 'navigation'):addClass('navbox')
	if args['शैली'] then
		bahari:cssText(args['शैली'])
	end
	local peti = bahari:tag('table'):addClass('nowraplinks navbox-inner')
	if yesno(args.collapsible, true) then
		peti:addClass('mw-collapsible'):addClass(args.state or 'autocollapse')
	end
	shirshakJodo(peti, args)
	pattiJodo(peti, args['ऊपर'], 'navbox-abovebelow')
	local dhaari = yesno(args.striped, true)
	for _, n in ipairs(kramank(args)) do
		panktiJodo(peti, args, n, dhaari)
	end
	pattiJodo(peti, args['नीचे'], 'navbox-abovebelow')
	local prishth = mw.title.getCurrentTitle()
	if prishth.namespace == 10 and not args['नाम'] then
		bahari:wikitext('[[श्रेणी:बिना नाम की निर्देशपेटियाँ]]')
	end
	return tostring(bahari)
end

function p.nirdesh(frame)
	return p._nirdesh(getArgs(frame, { wrappers = 'साँचा:निर्देशपेटी' }))
end

return p
