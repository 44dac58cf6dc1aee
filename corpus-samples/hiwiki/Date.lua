-- तिथि को देवनागरी अंकों और हिन्दी महीनों में लिखता है।

local p = {}

local mahine = {
	'जनवरी', 'फ़रवरी', 'मार्च', 'अप्रैल', 'मई', 'जून',
	'जुलाई', 'अगस्त', 'सितम्बर', 'अक्टूबर', 'नवम्बर', 'दिसम्बर',
}

local ank = { ['0'] = '०', ['1'] = '१', ['2'] = '२', ['3'] = '३', ['4'] = '४',
	['5'] = '५', ['6'] = '६', ['7'] = '७', ['8'] = '८', ['9'] = '९' }

function p.tithi(frame)
	local saal, mahina, din = (frame.args[1] or ''):match('(%d+)-(%d+)-(%d+)')
	if not saal then
		return '<span class="error">तिथि अमान्य है</span>'
	end
	local shabd = tonumber(din) .. ' ' .. (mahine[tonumber(mahina)] or '?') .. ' ' .. saal
	if frame.args['अंक'] == 'देवनागरी' then
		shabd = shabd:gsub('%d', ank)
	end
	return shabd
end

return p
