-- Column layout for long lists of derived terms.

local export = {}

local function fold(term)
	return mw.ustring.lower((mw.ustring.gsub(term, "[%-%s']", '')))
end

function export.columns(frame)
	local args = frame:getParent().args
	local count = tonumber(args.cols) or 3
	local terms = {}
	for _, term in ipairs(args) do
		terms[#terms + 1] = mw.text.trim(term)
	end
	if args.sort ~= '0' then
		table.sort(terms, function (a, b) return fold(a) < fold(b) end)
	end
	local out = { string.format('<div class="derivedterms" style="column-count:%d">', count) }
	for _, term in ipairs(terms) do
		out[#out + 1] = '* [[' .. term .. ']]'
	end
	out[#out + 1] = '</div>'
	return table.concat(out, '\n')
end

return export
