-- Medal tables sorted by gold, silver and bronze with tied ranks.

local p = {}
local getArgs = require('Module:Arguments').getArgs

local function read(args)
	local nations = {}
	for i = 1, 250 do
		local code = args['nation' .. i]
		if code then
			nations[#nations + 1] = {
				code = code,
				tonumber(args['gold' .. i]) or 0,
				tonumber(args['silver' .. i]) or 0,
				tonumber(args['bronze' .. i]) or 0,
				host = args.host == code,
			}
		end
	end
	return nations
end

local function compare(a, b)
	for medal = 1, 3 do
		if a[medal] ~= b[medal] then
			return a[medal] - b[medal]
		end
	end
	return 0
end

local function ranked(nations)
	table.sort(nations, function (a, b)
		local order = compare(a, b)
		return order > 0 or (order == 0 and a.code < b.code)
	end)
	for i, nation in ipairs(nations) do
		local above = nations[i - 1]
		nation.rank = above and compare(nation, above) == 0 and above.rank or i
	end
end

function p.main(frame)
	local args = getArgs(frame)
	local nations = read(args)
	ranked(nations)
	local lines = { '{| class="wikitable sortable plainrowheaders"', '! Rank !! Nation !! Gold !! Silver !! Bronze !! Total' }
	local totals = { 0, 0, 0 }
	for _, nation in ipairs(nations) do
		lines[#lines + 1] = nation.host and '|- style="background:#CCCCFF"' or '|-'
		local flag = frame:expandTemplate{ title = 'flagIOC', args = { nation.code, args.games } }
		lines[#lines + 1] = '| ' .. table.concat({
			nation.rank, flag, nation[1], nation[2], nation[3], nation[1] + nation[2] + nation[3],
		}, ' || ')
		for medal = 1, 3 do
			totals[medal] = totals[medal] + nation[medal]
		end
	end
	lines[#lines + 1] = '|- class="sortbottom"'
	lines[#lines + 1] = '! colspan="2" | Totals !! ' .. table.concat(totals, ' !! ')
		.. ' !! ' .. totals[1] + totals[2] + totals[3]
	lines[#lines + 1] = '|}'
	return table.concat(lines, '\n')
end

return p
