-- Formatiert Literaturangaben nach den hiesigen Zitierregeln.

local p = {}
local holeArgumente = require('Modul:Argumente').holeArgumente

local function splitList(text, separator)
	local list = {}
	if not text or text == '' then
		return list
	end
	for part in mw.text.gsplit(text, separator or ',', true) do
		part = mw.text.trim(part)
		if part ~= '' then
			list[#list + 1] = part
		end
	end
	return list
end

local sprachen = { en = 'englisch', fr = 'französisch', ru = 'russisch', la = 'lateinisch', it = 'italienisch' }

local function personen(text, zusatz)
	local namen = splitList(text, ';')
	if #namen == 0 then
		return nil
	end
	local ausgabe = table.concat(namen, ', ')
	if zusatz then
		ausgabe = ausgabe .. ' (' .. zusatz .. ')'
	end
	return ausgabe
end

local function ort(args)
	local orte = splitList(args.Ort, '/')
	if #orte == 0 then
		return args.Verlag
	end
	local text = table.concat(orte, ' / ')
	if args.Verlag then
		text = args.Verlag .. ', ' .. text
	end
	return text
end

local function auflage(args)
	local nummer = tonumber(args.Auflage)
	if nummer and nummer > 1 then
		return nummer .. '. Auflage'
	end
	return not nummer and args.Auflage or nil
end

local function titel(args)
	local text = args.Titel
	if text:match('[^%?%!%.…]$') then
		text = text .. '.'
	end
	if args.Online then
		return "''[" .. args.Online .. ' ' .. text .. "]''"
	end
	return "''" .. text .. "''"
end

local function sammelwerk(args)
	if not args.Sammelwerk then
		return nil
	end
	local text = 'In: ' .. (personen(args.Hrsg, 'Hrsg.') or '')
	if args.Hrsg then
		text = text .. ': '
	end
	text = text .. "''" .. args.Sammelwerk .. "''"
	if args.Band then
		text = text .. ', Band ' .. args.Band
	end
	return text .. '.'
end

function p.angabe(frame)
	local args = holeArgumente(frame)
	if not args.Titel then
		return '<span class="error">Literatur: Titel fehlt</span>'
	end
	local teile = {}
	local wer = personen(args.Autor)
	if not wer and not args.Sammelwerk then
		wer = personen(args.Hrsg, 'Hrsg.')
	end
	if wer then
		teile[1] = wer .. ':'
	end
	teile[#teile + 1] = titel(args)
	teile[#teile + 1] = sammelwerk(args)
	local schluss = {}
	for _, stueck in ipairs({ auflage(args) or false, ort(args) or false, args.Jahr or false }) do
		if stueck then
			schluss[#schluss + 1] = stueck
		end
	end
	if args.ISBN then
		schluss[#schluss + 1] = 'ISBN ' .. args.ISBN
	end
	if args.Seiten then
		schluss[#schluss + 1] = 'S. ' .. mw.ustring.gsub(args.Seiten, '%-', '–')
	end
	teile[#teile + 1] = table.concat(schluss, ', ')
	local fremd = sprachen[args.Sprache]
	return table.concat(teile, ' ') .. (fremd and ' (' .. fremd .. ').' or '.')
end

return p
