-- Looks up flags, aliases and variants of countries.

local p = {}
local getArgs = require('Module:Arguments').getArgs
local cfg = require('Module:Country data/configuration')

local function message(key, ...)
	local text = mw.message.newRawMessage(cfg.messages[key], ...):plain()
	return '<strong class="error">' .. mw.text.nowiki(text) .. '</strong>'
end

local function record(name)
	local ok, data = pcall(mw.loadData, 'Module:Country data/' .. name)
	if not ok then
		return nil
	end
	if data.redirect then
		ok, data = pcall(mw.loadData, 'Module:Country data/' .. data.redirect)
		if not ok then
			return nil
		end
	end
	return data
end

local function variantOf(args)
	for _, key in ipairs(cfg.variantParameters) do
		if args[key] then
			return args[key]
		end
	end
end

local function image(file, size, alt)
	local border = cfg.border and '|border' or ''
	return '[[File:' .. file .. '|' .. (size or cfg.flagSize) .. border .. '|alt=' .. alt .. '|link=]]'
end

local function tracking()
	local namespace = mw.title.getCurrentTitle().namespace
	if cfg.namespaces[namespace] then
		return '[[Category:' .. cfg.messages.category .. ']]'
	end
	return ''
end

function p.flag(frame)
	local args = getArgs(frame)
	local data = record(args[1] or '')
	if not data then
		return message('unknown', args[1] or '') .. tracking()
	end
	local file = data.flag
	local variant = variantOf(args)
	if variant then
		file = data.variants and data.variants[variant]
		if not file then
			return message('variant', args[1], variant) .. tracking()
		end
	end
	local name = args.name or data.shortname or args[1]
	local icon = image(file, args.size, data.alias)
	if args.nolink then
		return icon .. '&nbsp;' .. name
	end
	return icon .. '&nbsp;[[' .. data.alias .. '|' .. name .. ']]'
end

return p
