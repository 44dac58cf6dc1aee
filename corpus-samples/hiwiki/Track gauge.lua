-- Shows a railway track gauge with its conversion and, on demand, its name.

local p = {}
local getArgs = require('Module:Arguments').getArgs
local data = mw.loadData('Module:Track gauge/data')

local function normalise(text)
	text = mw.ustring.lower(mw.text.trim(text))
	text = text:gsub('%s+', ''):gsub('&nbsp;', '')
	text = text:gsub('millimet[re][re]s?$', 'mm'):gsub('inch$', 'in')
	text = mw.ustring.gsub(text, '[‘’′]', 'ft')
	text = mw.ustring.gsub(text, '["″]', 'in')
	return text
end

local function find(text)
	local key = normalise(text)
	local index = data.aliases[key]
	if index then
		return data.gauges[index]
	end
	local mm = tonumber((key:match('^(%d+)mm$')))
	for _, gauge in ipairs(data.gauges) do
		if mm and gauge.mm == mm then
			return gauge
		end
	end
	return nil
end

local function metric(gauge)
	local lang = mw.language.getContentLanguage()
	return '<span class="nowrap">' .. lang:formatNum(gauge.mm) .. '&nbsp;mm</span>'
end

local function imperial(gauge)
	local out = ''
	if gauge.ft then
		out = gauge.ft .. '&nbsp;ft'
	end
	if gauge.inch then
		out = out .. (out ~= '' and '&nbsp;' or '') .. gauge.inch .. '&nbsp;in'
	end
	return '<span class="nowrap">' .. out .. '</span>'
end

local function link(gauge, text)
	if gauge.page then
		return '[[' .. gauge.page .. '|' .. text .. ']]'
	end
	return text
end

function p._gauge(args)
	local gauge = find(args[1] or '')
	if not gauge then
		if mw.title.getCurrentTitle().namespace == 0 then
			return (args[1] or '') .. '[[Category:Articles with an unknown track gauge]]'
		end
		return (args[1] or '')
	end
	local first, second = metric(gauge), imperial(gauge)
	if args.first == 'imp' or (args.first ~= 'met' and gauge.imperialFirst) then
		first, second = second, first
	end
	local out = first
	if args.disp == '/' then
		out = first .. ' / ' .. second
	elseif args.disp ~= 'one' then
		out = first .. ' (' .. second .. ')'
	end
	if args.lk == 'on' then
		out = link(gauge, out)
	end
	if args.name == 'on' and gauge.name then
		out = out .. ' ' .. link(gauge, gauge.name)
	end
	return out
end

function p.main(frame)
	return p._gauge(getArgs(frame))
end

return p
