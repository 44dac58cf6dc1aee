-- Walks up the taxonomy templates and builds the rows of a taxobox.

local p = {}

local ranks = {
	regnum = 'Kingdom', divisio = 'Division', phylum = 'Phylum', classis = 'Class',
	ordo = 'Order', familia = 'Family', subfamilia = 'Subfamily', tribus = 'Tribe',
	genus = 'Genus', species = 'Species',
}

local always = { regnum = true, phylum = true, divisio = true, classis = true, ordo = true, familia = true }

local italic = { genus = true, species = true }

local function lookUp(frame, taxon)
	local name = 'Taxonomy/' .. taxon
	local title = mw.title.new(name, 'Template')
	if not (title and title.exists) then
		return nil
	end
	local function field(which)
		local text = frame:expandTemplate{ title = name, args = { ['return'] = which } }
		text = mw.text.trim(text)
		return text ~= '' and text or nil
	end
	return {
		name = taxon,
		rank = field('rank'),
		parent = field('parent'),
		link = field('link') or taxon,
		extinct = field('extinct') == 'yes',
	}
end

local function climb(frame, start, limit)
	local chain, seen = {}, {}
	local taxon = start
	while taxon and #chain < limit do
		if seen[taxon] then
			return chain, 'loop at ' .. taxon
		end
		seen[taxon] = true
		local entry = lookUp(frame, taxon)
		if not entry then
			return chain, 'no data for ' .. taxon
		end
		table.insert(chain, 1, entry)
		taxon = entry.parent
	end
	return chain
end

local function display(entry)
	local text = entry.link
	if entry.link ~= entry.name then
		text = entry.link .. '|' .. entry.name
	end
	text = '[[' .. text .. ']]'
	if italic[entry.rank] then
		text = "''" .. text .. "''"
	end
	if entry.extinct then
		text = '†' .. text
	end
	return text
end

function p.rows(frame)
	local args = frame.args
	local showAbove = tonumber(args.parents) or 1
	local chain, problem = climb(frame, args.taxon, 80)
	local tbl = mw.html.create()
	for i, entry in ipairs(chain) do
		local near = #chain - i <= showAbove
		if always[entry.rank] or near then
			local row = tbl:tag('tr')
			row:tag('td'):wikitext((ranks[entry.rank] or entry.rank or '') .. ':')
			row:tag('td'):wikitext(display(entry))
		end
	end
	if problem then
		tbl:tag('tr'):tag('td'):attr('colspan', 2):addClass('error'):wikitext(problem)
		tbl:wikitext('[[Category:Taxoboxes with broken taxonomy]]')
	end
	return tostring(tbl)
end

return p
