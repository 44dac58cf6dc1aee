-- Breadcrumb trail: follows "part of" upwards from a destination.

local p = {}

local function parentOf(title)
	local id = mw.wikibase.getEntityIdForTitle(title)
	if not id then
		return nil
	end
	for _, claim in ipairs(mw.wikibase.getBestStatements(id, 'P131')) do
		local target = claim.mainsnak.datavalue
		local page = target and mw.wikibase.getSitelink(target.value.id, 'enwikivoyage')
		if page then
			return page
		end
	end
end

function p.trail(frame)
	local page = mw.title.getCurrentTitle().prefixedText
	local trail = { "'''" .. page .. "'''" }
	local depth = tonumber(frame.args.depth) or 6
	page = frame.args.parent or parentOf(page)
	while page and depth > 0 do
		table.insert(trail, 1, '[[' .. page .. ']]')
		page = parentOf(page)
		depth = depth - 1
	end
	return '<div class="breadcrumb">' .. table.concat(trail, ' › ') .. '</div>'
end

return p
