-- Election result tables: candidates, votes, shares, change and turnout.

local p = {}
local getArgs = require('Module:Arguments').getArgs
local parties = mw.loadData('Module:Political party/data')

local function roundTo(value, places)
	local factor = 10 ^ (places or 0)
	local scaled = math.abs(value) * factor
	local whole = math.floor(scaled + 0.5)
	if whole == 0 then
		return 0
	end
	if value < 0 then
		whole = -whole
	end
	return whole / factor
end

local function readVotes(text)
	if not text then
		return 0
	end
	return tonumber((text:gsub('[,%s]', ''))) or 0
end

local function collect(args)
	local candidates, total = {}, 0
	local n = 1
	while args['candidate' .. n] do
		local votes = readVotes(args['votes' .. n])
		candidates[n] = {
			name = args['candidate' .. n],
			party = args['party' .. n] or 'Independent',
			votes = votes,
			before = tonumber(args['previous' .. n]),
			order = n,
		}
		total = total + votes
		n = n + 1
	end
	return candidates, total
end

local function colour(party)
	local entry = parties[party]
	return entry and entry.colour or '#DCDCDC'
end

local function change(share, before)
	if not before then
		return '—'
	end
	local delta = roundTo(share - before, 1)
	if delta > 0 then
		return '▲ ' .. delta
	elseif delta < 0 then
		return '▼ ' .. -delta
	end
	return '● 0'
end

local function header(tbl, args)
	tbl:tag('caption'):wikitext(args.title or 'Election result')
	local row = tbl:tag('tr')
	row:tag('th'):attr('colspan', 2):wikitext('Party')
	for _, text in ipairs({ 'Candidate', 'Votes', '%', '±' }) do
		row:tag('th'):attr('scope', 'col'):wikitext(text)
	end
end

local function candidateRow(tbl, candidate, total, winner, lang)
	local share = total > 0 and candidate.votes * 100 / total or 0
	local row = tbl:tag('tr')
	row:tag('td'):css('width', '3px'):css('background-color', colour(candidate.party))
	row:tag('td'):wikitext('[[' .. candidate.party .. ']]')
	local name = candidate.name
	if winner then
		name = "'''" .. name .. "'''"
		row:addClass('election-winner')
	end
	row:tag('td'):wikitext(name)
	row:tag('td'):css('text-align', 'right'):wikitext(lang:formatNum(candidate.votes))
	row:tag('td'):css('text-align', 'right'):wikitext(string.format('%.1f', roundTo(share, 1)))
	row:tag('td'):css('text-align', 'right'):wikitext(change(share, candidate.before))
end

local function summaryRow(tbl, label, number, share, lang)
	local row = tbl:tag('tr'):addClass('election-summary')
	row:tag('th'):attr('colspan', 3):attr('scope', 'row'):wikitext(label)
	row:tag('td'):css('text-align', 'right'):wikitext(lang:formatNum(number))
	row:tag('td'):css('text-align', 'right'):wikitext(share and string.format('%.1f', share) or '')
	row:tag('td')
end

function p._box(args)
	local lang = mw.language.getContentLanguage()
	local candidates, total = collect(args)
	if #candidates == 0 then
		return '<strong class="error">Election box: no candidates</strong>'
	end
	table.sort(candidates, function (a, b)
		if a.votes ~= b.votes then
			return a.votes > b.votes
		end
		return a.order < b.order
	end)
	local tbl = mw.html.create('table'):addClass('wikitable election-box')
	header(tbl, args)
	for i, candidate in ipairs(candidates) do
		candidateRow(tbl, candidate, total, i == 1, lang)
	end
	local rejected = readVotes(args.rejected)
	summaryRow(tbl, 'Valid votes', total, 100, lang)
	if rejected > 0 then
		summaryRow(tbl, 'Rejected ballots', rejected, nil, lang)
	end
	local electorate = readVotes(args.electorate)
	if electorate > 0 then
		local turnout = roundTo((total + rejected) * 100 / electorate, 1)
		summaryRow(tbl, 'Turnout', total + rejected, turnout, lang)
		summaryRow(tbl, 'Registered electors', electorate, nil, lang)
	end
	if #candidates > 1 then
		local majority = candidates[1].votes - candidates[2].votes
		summaryRow(tbl, 'Majority', majority, roundTo(majority * 100 / math.max(total, 1), 1), lang)
	end
	return tostring(tbl)
end

function p.main(frame)
	return p._box(getArgs(frame, { wrappers = 'Template:Election box' }))
end

return p
