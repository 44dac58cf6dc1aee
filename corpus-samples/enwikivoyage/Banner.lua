-- Page banner with breadcrumbs and icons.

local p = {}

local icons = {
	star = { '⭐', 'Star article' },
	guide = { '🧭', 'Guide article' },
	disambig = { '🔀', 'Disambiguation banner' },
	unesco = { '🏺', 'World Heritage Site' },
	dotm = { '🗓', 'Featured destination' },
}

local function defaultBanner(title)
	local id = mw.wikibase.getEntityIdForCurrentPage()
	if id then
		for _, claim in ipairs(mw.wikibase.getBestStatements(id, 'P948')) do
			if claim.mainsnak.snaktype == 'value' then
				return claim.mainsnak.datavalue.value
			end
		end
	end
	return title.namespace == 0 and 'Pagebanner default.jpg' or nil
end

function p.banner(frame)
	local args = frame:getParent().args
	local title = mw.title.getCurrentTitle()
	local file = args[1]
	if not file or file == '' then
		file = defaultBanner(title)
	end
	if not file then
		return ''
	end
	local box = mw.html.create('div'):addClass('wpb-topbanner')
	box:wikitext('[[File:' .. file .. '|class=wpb-banner-image|link=]]')
	box:tag('h1'):addClass('wpb-name'):wikitext(args.pgname or title.text)
	local strip = box:tag('div'):addClass('wpb-iconbox')
	for name, icon in pairs(icons) do
		if args[name] == 'yes' then
			strip:tag('span'):attr('title', icon[2]):wikitext(icon[1])
		end
	end
	return tostring(box)
end

return p
