-- Checks the date formats that a page declares against those it uses.

local p = {}

local patterns = {
	dmy = '%f[%d]%d%d?%s+%u%l+%s+%d%d%d%d',
	mdy = '%f[%a]%u%l+%s+%d%d?,%s+%d%d%d%d',
	iso = '%f[%d]%d%d%d%d%-%d%d%-%d%d',
}

local function declared(source)
	if source:find('{{%s*[Uu]se dmy dates') then
		return 'dmy'
	elseif source:find('{{%s*[Uu]se mdy dates') then
		return 'mdy'
	end
end

function p.report(frame)
	local title = frame.args[1] and mw.title.new(frame.args[1]) or mw.title.getCurrentTitle()
	local source = title:getContent()
	if not source then
		return 'no such page'
	end
	local wanted = declared(source)
	local lines = {}
	for name, pattern in pairs(patterns) do
		local seen = 0
		for _ in source:gmatch(pattern) do
			seen = seen + 1
		end
		lines[#lines + 1] = '* ' .. name .. ': ' .. seen .. (name == wanted and ' (declared)' or '')
	end
	table.sort(lines)
	return table.concat(lines, '\n')
end

return p
