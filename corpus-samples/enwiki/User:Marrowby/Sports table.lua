-- My own version of the league table, for hockey: overtime losses, no draws.
-- Each team has a code in team_order; results are given as
-- win_XXX, draw_XXX, loss_XXX, gf_XXX and ga_XXX.

local p = {}
local getArgs = require('Module:Arguments').getArgs
local yesno = require('Module:Yesno')

local function number(args, prefix, code)
	return tonumber(args[prefix .. '_' .. code]) or 0
end

local function readTeam(args, code, settings)
	local team = {
		code = code,
		name = args['name_' .. code] or code,
		won = number(args, 'win', code),
		drawn = number(args, 'otl', code),
		lost = number(args, 'loss', code),
		scored = number(args, 'gf', code),
		conceded = number(args, 'ga', code),
		adjust = number(args, 'adjust_points', code),
		status = args['status_' .. code],
	}
	team.played = team.won + team.drawn + team.lost
	team.difference = team.scored - team.conceded
	team.points = team.won * settings.win + team.drawn * settings.draw
		+ team.lost * settings.loss + team.adjust
	return team
end

local function better(a, b)
	if a.points ~= b.points then
		return a.points > b.points
	end
	if a.difference ~= b.difference then
		return a.difference > b.difference
	end
	if a.scored ~= b.scored then
		return a.scored > b.scored
	end
	return a.name < b.name
end

local function signed(n)
	if n > 0 then
		return '+' .. n
	elseif n < 0 then
		return '−' .. -n
	end
	return '0'
end

local function heading(tbl)
	local row = tbl:tag('tr')
	local columns = {
		{ 'Pos', 'Position' }, { 'Team', 'Team' }, { 'Pld', 'Played' }, { 'W', 'Won' },
		{ 'OTL', 'Overtime losses' }, { 'L', 'Lost' }, { 'GF', 'Goals for' }, { 'GA', 'Goals against' },
		{ 'GD', 'Goal difference' }, { 'Pts', 'Points' },
	}
	for _, column in ipairs(columns) do
		row:tag('th'):attr('scope', 'col'):tag('abbr'):attr('title', column[2]):wikitext(column[1])
	end
end

local function line(tbl, position, team, args)
	local row = tbl:tag('tr')
	local colour = args['col_' .. (args['result' .. position] or '')]
	if colour then
		row:css('background-color', colour)
	end
	row:tag('td'):wikitext(position)
	local cell = row:tag('th'):attr('scope', 'row'):css('text-align', 'left')
	cell:wikitext(team.name)
	if team.status then
		cell:wikitext(' (' .. team.status .. ')')
	end
	for _, field in ipairs({ 'played', 'won', 'drawn', 'lost', 'scored', 'conceded' }) do
		row:tag('td'):wikitext(team[field])
	end
	row:tag('td'):wikitext(signed(team.difference))
	row:tag('td'):css('font-weight', 'bold'):wikitext(team.points)
end

function p._table(args)
	local settings = {
		win = tonumber(args.winpoints) or 2,
		draw = tonumber(args.otlpoints) or 1,
		loss = tonumber(args.losspoints) or 0,
	}
	local teams = {}
	for code in mw.text.gsplit(args.team_order or '', '%s*,%s*') do
		if code ~= '' then
			teams[#teams + 1] = readTeam(args, code, settings)
		end
	end
	if yesno(args.sort, false) then
		table.sort(teams, better)
	end
	local tbl = mw.html.create('table'):addClass('wikitable sports-table')
	heading(tbl)
	for position, team in ipairs(teams) do
		line(tbl, position, team, args)
	end
	return tostring(tbl)
end

function p.main(frame)
	return p._table(getArgs(frame))
end

return p
