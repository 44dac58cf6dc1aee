-- Navigation boxes for regions and itineraries (simplified from Wikipedia).

local p = {}
local getArgs = require('Module:Arguments').getArgs
local yesno = require('Module:Yesno')

local function rowNumbers(args)
	local numbers = {}
	for key in pairs(args) do
		local n = tostring(key):match('^list(%d+)$')
		if n then
			numbers[#numbers + 1] = tonumber(n)
		end
	end
	table.sort(numbers)
	return numbers
end

local function addTitle(box, args)
	if not args.title then
		return
	end
	local cell = box:tag('tr'):tag('th')
	cell:attr('scope', 'col'):attr('colspan', 2):addClass('navbox-title')
	if args.titlestyle then
		cell:cssText(args.titlestyle)
	end
	cell:tag('div'):css('font-size', '114%'):wikitext(args.title)
end

local function addBand(box, text, class)
	if text then
		box:tag('tr'):tag('td'):attr('colspan', 2):addClass(class):wikitext(text)
	end
end

local function addRow(box, args, n, striped)
	local row = box:tag('tr')
	local group = args['group' .. n]
	local list = args['list' .. n]
	if group then
		row:tag('th'):attr('scope', 'row'):addClass('navbox-group')
			:css('width', args.groupwidth or '1%'):wikitext(group)
	end
	local cell = row:tag('td'):addClass('navbox-list')
	if not group then
		cell:attr('colspan', 2)
	end
	if striped then
		cell:addClass(n % 2 == 0 and 'navbox-even' or 'navbox-odd')
	end
	cell:tag('div'):css('padding', '0 0.25em'):newline():wikitext(list)
end

function p._navbox(args)
	local outer = mw.html.create('div')
	outer:attr('role', 'navigation'):addClass('navbox')
	if args.bodystyle then
		outer:cssText(args.bodystyle)
	end
	local box = outer:tag('table'):addClass('nowraplinks navbox-inner')
	if yesno(args.collapsible, true) then
		box:addClass('mw-collapsible'):addClass(args.state or 'autocollapse')
	end
	addTitle(box, args)
	if args.image then
		addBand(box, args.image, 'navbox-image')
	end
	addBand(box, args.above, 'navbox-abovebelow')
	local striped = yesno(args.striped, true)
	for _, n in ipairs(rowNumbers(args)) do
		addRow(box, args, n, striped)
	end
	addBand(box, args.below, 'navbox-abovebelow')
	return tostring(outer)
end

function p.navbox(frame)
	return p._navbox(getArgs(frame, { wrappers = 'Template:Navbox' }))
end

return p
