-- Rows of a television episode table.

local p = {}
local getArgs = require('Module:Arguments').getArgs

local columns = {
	{ 'EpisodeNumber', 'No. overall', 'center' },
	{ 'EpisodeNumber2', 'No. in season', 'center' },
	{ 'Title', 'Title', 'left' },
	{ 'DirectedBy', 'Directed by', 'left' },
	{ 'WrittenBy', 'Written by', 'left' },
	{ 'OriginalAirDate', 'Original air date', 'center' },
	{ 'Viewers', 'Viewers (millions)', 'center' },
}

local function present(args)
	local used = {}
	for _, column in ipairs(columns) do
		if args[column[1]] then
			used[#used + 1] = column
		end
	end
	return used
end

local function titleText(args)
	local text = args.RTitle or (args.Title and '"' .. args.Title .. '"')
	if args.AltTitle then
		text = text .. '<br />"' .. args.AltTitle .. '"'
	end
	return text
end

function p.main(frame)
	local args = getArgs(frame)
	local used = present(args)
	local root = mw.html.create()
	local row = root:tag('tr'):addClass('vevent module-episode-list-row')
	for i, column in ipairs(used) do
		local cell = row:tag(i == 1 and 'th' or 'td')
		if i == 1 then
			cell:attr('scope', 'row'):attr('id', 'ep' .. mw.text.trim(args[column[1]]))
		end
		cell:css('text-align', column[3])
		cell:wikitext(column[1] == 'Title' and titleText(args) or args[column[1]])
	end
	if args.ShortSummary then
		local summary = root:tag('tr'):addClass('expand-child')
		summary:tag('td'):addClass('description'):attr('colspan', #used):newline():wikitext(args.ShortSummary)
		if args.LineColor then
			summary:css('border-bottom', 'solid 3px ' .. args.LineColor)
		end
	end
	return tostring(root)
end

return p
