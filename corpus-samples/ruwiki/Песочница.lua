-- проба: таблица умножения
local p = {}

function p.tablica(frame)
	local n = tonumber(frame.args[1]) or 10
	local stroki = {}
	for i = 1, n do
		local yachejki = {}
		for j = 1, n do
			yachejki[j] = i * j
		stroki[i] = '| ' .. table.concat(yachejki, ' || ')
	end
	return '{| class="wikitable"\n' .. table.concat(stroki, '\n|-\n') .. '\n|}'
end

return p
