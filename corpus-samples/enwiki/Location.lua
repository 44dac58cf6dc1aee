-- Converts the labels of geographic regions to links for infoboxes.

local p = {}

local aliases = {
	uk = 'United Kingdom', usa = 'United States', uae = 'United Arab Emirates',
	drc = 'Democratic Republic of the Congo', nz = 'New Zealand',
}

local article = { ['United Kingdom'] = true, ['United States'] = true, ['Netherlands'] = true, ['Gambia'] = true }

function p.link(frame)
	local parts = mw.text.split(frame.args[1] or '', '%s*,%s*')
	local out = {}
	for i, part in ipairs(parts) do
		local full = aliases[part:lower()] or part
		if i == #parts and article[full] then
			out[i] = '[[' .. full .. '|the ' .. full .. ']]'
		else
			out[i] = '[[' .. full .. ']]'
		end
	end
	return table.concat(out, ', ')
end

return p
