-- Transposes and totals the numeric columns of a compact table notation.

local p = {}

local function parse(text)
	local grid = {}
	for line in mw.text.gsplit(mw.text.trim(text), '\n', true) do
		grid[#grid + 1] = mw.text.split(line, '%s*;%s*')
	end
	return grid
end

local function transpose(grid)
	local flipped = {}
	for r, row in ipairs(grid) do
		for c, cell in ipairs(row) do
			flipped[c] = flipped[c] or {}
			flipped[c][r] = cell
		end
	end
	return flipped
end

local function totals(grid)
	local sums = { 'Total' }
	for r = 2, #grid do
		for c = 2, #grid[r] do
			sums[c] = (sums[c] or 0) + (tonumber(grid[r][c]) or 0)
		end
	end
	grid[#grid + 1] = sums
end

function p.render(frame)
	local grid = parse(frame.args[1] or '')
	if frame.args.transpose then
		grid = transpose(grid)
	end
	if frame.args.total then
		totals(grid)
	end
	local tbl = mw.html.create('table'):addClass('wikitable sortable')
	for r, row in ipairs(grid) do
		local tr = tbl:tag('tr')
		for _, cell in ipairs(row) do
			tr:tag(r == 1 and 'th' or 'td'):wikitext(cell)
		end
	end
	return tostring(tbl)
end

return p
