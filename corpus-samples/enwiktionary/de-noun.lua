-- Declension tables of German nouns.

local export = {}

local articles = {
	m = { 'der', 'des', 'dem', 'den' },
	f = { 'die', 'der', 'der', 'die' },
	n = { 'das', 'des', 'dem', 'das' },
	pl = { 'die', 'der', 'den', 'die' },
}

local cases = { 'nominative', 'genitive', 'dative', 'accusative' }

local function singular(stem, gender, weak)
	if gender == 'f' then
		return { stem, stem, stem, stem }
	end
	if weak then
		local ending = stem:match('e$') and 'n' or 'en'
		return { stem, stem .. ending, stem .. ending, stem .. ending }
	end
	local genitive = stem .. (stem:match('[sßxz]$') and 'es' or 's')
	return { stem, genitive, stem, stem }
end

local function plural(form)
	local dative = form
	if not form:match('[ns]$') then
		dative = form .. 'n'
	end
	return { form, form, dative, form }
end

function export.show(frame)
	local args = frame:getParent().args
	local stem = args.head or mw.title.getCurrentTitle().text
	local gender = args[1] or 'm'
	local one = singular(stem, gender, args.weak)
	local many = args[2] and args[2] ~= '-' and plural(args[2]) or nil
	local rows = { '{| class="inflection-table"', '! !! singular !! plural' }
	for i, case in ipairs(cases) do
		rows[#rows + 1] = '|-'
		local right = many and (articles.pl[i] .. ' ' .. many[i]) or '—'
		rows[#rows + 1] = '! ' .. case
		rows[#rows + 1] = '| ' .. articles[gender][i] .. ' ' .. one[i] .. ' || ' .. right
	end
	rows[#rows + 1] = '|}'
	return table.concat(rows, '\n')
end

return export
