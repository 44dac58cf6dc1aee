-- The infobox for cities, towns and villages: images, maps, area, elevation,
-- population, time zones, codes. Everything that was too slow as wikitext.

local p = {}
local getArgs = require('Module:Arguments').getArgs
local yesno = require('Module:Yesno')

local lang = mw.language.getContentLanguage()
local categories = {}

local function roundTo(value, places)
	local factor = 10 ^ (places or 0)
	local scaled = math.abs(value) * factor
	local whole = math.floor(scaled + 0.5)
	if whole == 0 then
		return 0
	end
	if value < 0 then
		whole = -whole
	end
	return whole / factor
end

local function splitList(text, separator)
	local list = {}
	if not text or text == '' then
		return list
	end
	for part in mw.text.gsplit(text, separator or ',', true) do
		part = mw.text.trim(part)
		if part ~= '' then
			list[#list + 1] = part
		end
	end
	return list
end

local function track(name)
	categories[#categories + 1] = '[[Category:' .. name .. ']]'
end

local function quantity(args, key)
	local text = args[key]
	if not text then
		return nil
	end
	local value = tonumber((text:gsub(',', '')))
	if not value then
		track('Settlements with a bad value of ' .. key)
	end
	return value
end

-- Rows -----------------------------------------------------------------

local function heading(tbl, text, note)
	local cell = tbl:tag('tr'):addClass('mergedtoprow'):tag('th')
	cell:attr('colspan', 2):wikitext(text)
	if note then
		cell:tag('span'):css('font-weight', 'normal'):wikitext(' (' .. note .. ')')
	end
end

local function labelled(tbl, label, text, sub)
	if not text then
		return false
	end
	local tr = tbl:tag('tr'):addClass(sub and 'mergedrow' or 'mergedtoprow')
	tr:tag('th'):attr('scope', 'row'):wikitext((sub and ' • ' or '') .. label)
	tr:tag('td'):wikitext(text)
	return true
end

local function wide(tbl, text, class)
	if text then
		tbl:tag('tr'):tag('td'):attr('colspan', 2):addClass(class):wikitext(text)
	end
end

-- Quantities -----------------------------------------------------------

local function areaText(km2, sqmi)
	if km2 and not sqmi then
		sqmi = km2 / 2.589988
	elseif sqmi and not km2 then
		km2 = sqmi * 2.589988
	end
	if not km2 then
		return nil
	end
	local places = km2 < 10 and 2 or (km2 < 1000 and 1 or 0)
	return lang:formatNum(roundTo(km2, places)) .. '&nbsp;km<sup>2</sup> ('
		.. lang:formatNum(roundTo(sqmi, places)) .. '&nbsp;sq&nbsp;mi)', km2
end

local function heightText(m, ft)
	if m and not ft then
		ft = m / 0.3048
	elseif ft and not m then
		m = ft * 0.3048
	end
	if not m then
		return nil
	end
	return lang:formatNum(roundTo(m)) .. '&nbsp;m (' .. lang:formatNum(roundTo(ft)) .. '&nbsp;ft)'
end

local function densityText(people, km2)
	if not people or not km2 or km2 <= 0 then
		return nil
	end
	local perKm = people / km2
	local places = perKm < 10 and 1 or 0
	return lang:formatNum(roundTo(perKm, places)) .. '/km<sup>2</sup> ('
		.. lang:formatNum(roundTo(perKm * 2.589988, places)) .. '/sq&nbsp;mi)'
end

-- Sections -------------------------------------------------------------

local function top(tbl, args)
	local name = args.name or mw.title.getCurrentTitle().text
	local cell = tbl:tag('tr'):tag('th'):attr('colspan', 2):addClass('infobox-above')
	cell:tag('div'):addClass('fn org'):wikitext(name)
	if args.native_name then
		local native = cell:tag('div'):addClass('nickname'):wikitext(args.native_name)
		if args.native_name_lang then
			native:attr('lang', args.native_name_lang)
		end
	end
	local types = splitList(args.settlement_type, '/')
	if #types > 0 then
		wide(tbl, table.concat(types, ' and '), 'infobox-subheader category')
	end
end

local function images(tbl, args)
	local kinds = {
		{ 'image_skyline', 'image_caption', '250px' },
		{ 'image_flag', nil, '100px' },
		{ 'image_seal', nil, '100px' },
		{ 'image_map', 'map_caption', '250px' },
	}
	for _, kind in ipairs(kinds) do
		local file = args[kind[1]]
		if file then
			local text = '[[File:' .. file .. '|' .. kind[3] .. '|alt=' .. (args[kind[1] .. '_alt'] or '') .. ']]'
			local caption = kind[2] and args[kind[2]]
			if caption then
				text = text .. '<div class="ib-settlement-caption">' .. caption .. '</div>'
			end
			wide(tbl, text, 'infobox-full-data')
		end
	end
end

local function subdivisions(tbl, args)
	for i = 0, 6 do
		local suffix = i == 0 and '' or tostring(i)
		local kind, name = args['subdivision_type' .. suffix], args['subdivision_name' .. suffix]
		if kind and name then
			labelled(tbl, kind, name)
		elseif kind or name then
			track('Settlements with half a subdivision')
		end
	end
end

local function area(tbl, args)
	local total, km2 = areaText(quantity(args, 'area_total_km2'), quantity(args, 'area_total_sq_mi'))
	if not total then
		return nil
	end
	heading(tbl, 'Area', args.area_note)
	labelled(tbl, 'Total', total, true)
	labelled(tbl, 'Land', (areaText(quantity(args, 'area_land_km2'))), true)
	labelled(tbl, 'Water', (areaText(quantity(args, 'area_water_km2'))), true)
	return km2
end

local function population(tbl, args, km2)
	local people = quantity(args, 'population_total')
	if not people then
		return
	end
	heading(tbl, 'Population', args.population_as_of)
	labelled(tbl, 'Total', lang:formatNum(people), true)
	if args.population_density_km2 == 'auto' then
		labelled(tbl, 'Density', densityText(people, km2), true)
	end
	if people == 0 then
		track('Uninhabited settlements')
	end
	labelled(tbl, 'Demonym', args.demonym)
end

local function timeZones(tbl, args)
	local zones = splitList(args.timezone, ';')
	local offsets = splitList(args.utc_offset, ';')
	for i, zone in ipairs(zones) do
		local offset = offsets[i]
		local text = offset and ('[[UTC' .. offset:gsub('%-', '−') .. ']] (' .. zone .. ')') or zone
		labelled(tbl, #zones > 1 and 'Time zone ' .. i or 'Time zone', text)
	end
end

function p._infobox(args)
	categories = {}
	local tbl = mw.html.create('table'):addClass('infobox ib-settlement vcard')
	top(tbl, args)
	images(tbl, args)
	wide(tbl, args.coordinates and 'Coordinates: ' .. args.coordinates, 'infobox-full-data')
	subdivisions(tbl, args)
	labelled(tbl, args.established_title or 'Established', args.established_date)
	labelled(tbl, args.leader_title or 'Mayor', args.leader_name)
	local km2 = area(tbl, args)
	labelled(tbl, 'Elevation', heightText(quantity(args, 'elevation_m'), quantity(args, 'elevation_ft')))
	population(tbl, args, km2)
	timeZones(tbl, args)
	labelled(tbl, args.postal_code_type or 'Postal code', args.postal_code)
	labelled(tbl, 'Area code', args.area_code)
	if args.website then
		labelled(tbl, 'Website', args.website)
	end
	if not yesno(args.categories, true) then
		return tostring(tbl)
	end
	return tostring(tbl) .. table.concat(categories)
end

function p.main(frame)
	return p._infobox(getArgs(frame, { wrappers = 'Template:Infobox settlement' }))
end

return p
