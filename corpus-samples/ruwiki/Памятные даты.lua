-- Круглые годовщины на сегодня.

local p = {}

local slova = { [1] = 'год', [2] = 'года', [5] = 'лет' }

local function let(n)
	local edinicy = n % 10
	if n % 100 > 10 and n % 100 < 20 or edinicy == 0 or edinicy > 4 then
		return slova[5]
	end
	return edinicy == 1 and slova[1] or slova[2]
end

function p.spisok(frame)
	local tekushchij = tonumber(mw.getContentLanguage():formatDate('Y'))
	local stroki = {}
	for stroka in mw.text.gsplit(frame.args[1] or '', '\n') do
		local god, sobytie = mw.ustring.match(stroka, '^%*%s*(%d+)%s*[—-]%s*(.+)$')
		local proshlo = god and tekushchij - tonumber(god)
		if proshlo and proshlo > 0 and proshlo % 25 == 0 then
			stroki[#stroki + 1] = string.format('* %d %s назад: %s', proshlo, let(proshlo), sobytie)
		end
	end
	return #stroki > 0 and table.concat(stroki, '\n') or frame.args['иначе'] or ''
end

return p
