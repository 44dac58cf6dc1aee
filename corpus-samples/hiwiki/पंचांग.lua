-- विक्रम संवत और शक संवत के वर्ष।

local p = {}

local maas = { 'चैत्र', 'वैशाख', 'ज्येष्ठ', 'आषाढ़', 'श्रावण', 'भाद्रपद',
	'आश्विन', 'कार्तिक', 'मार्गशीर्ष', 'पौष', 'माघ', 'फाल्गुन' }

function p.vikram(frame)
	local varsh = tonumber(frame.args[1])
	local mahina = tonumber(frame.args[2]) or 4
	if not varsh then
		return ''
	end
	return varsh + (mahina >= 4 and 57 or 56) .. ' वि॰सं॰'
end

-- शक कैलेंडर 22 मार्च से आरम्भ होता है; लीप वर्ष में 21 मार्च से
function p.shak(frame)
	local y, m, d = (frame.args[1] or ''):match('^(%d+)%-(%d+)%-(%d+)$')
	if not y then
		return '<span class="error">अमान्य</span>'
	end
	local leap = os.date('*t', os.time({ year = y, month = 2, day = 29 })).month == 2
	local aarambh = os.time({ year = y, month = 3, day = leap and 21 or 22, hour = 12 })
	local din = math.floor((os.time({ year = y, month = m, day = d, hour = 12 }) - aarambh) / 86400 + 0.5)
	local varsh = y - 78
	if din < 0 then
		return (varsh - 1) .. ' शक'
	end
	local lambai = { leap and 31 or 30, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30 }
	for i = 1, 12 do
		if din < lambai[i] then
			return (din + 1) .. ' ' .. maas[i] .. ' ' .. varsh .. ' शक'
		end
		din = din - lambai[i]
	end
	return varsh .. ' शक'
end

return p
