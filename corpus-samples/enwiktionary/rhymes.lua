-- Finds the rhyme of an IPA transcription and links its page.

local export = {}
local names = mw.loadData('Module:language names/data')

local vowelSet = '[aeiouyɑæɐəɛɜɪɔʊʌɒøœɨʉɯɤ]'

function export.rhyme(ipa)
	local stressed = mw.ustring.match(ipa, '.*ˈ(.*)') or ipa
	stressed = mw.ustring.gsub(stressed, '[%.ˌ/%[%]]', '')
	local at = mw.ustring.find(stressed, vowelSet)
	if not at then
		return nil
	end
	return mw.ustring.sub(stressed, at)
end

function export.syllables(ipa)
	local _, count = mw.ustring.gsub(ipa, vowelSet .. '[ː̯]*', '')
	local _, glides = mw.ustring.gsub(ipa, '̯', '')
	return count - glides
end

function export.show(frame)
	local code, ipa = frame.args[1], frame.args[2]
	local language = names[code] and names[code][1]
	local rhyme = export.rhyme(ipa or '')
	if not language or not rhyme then
		return '[[Category:Rhyme requests]]'
	end
	return string.format('Rhymes: [[Rhymes:%s/%s|-%s]][[Category:%s %d-syllable words]]',
		language, rhyme, rhyme, language, export.syllables(ipa))
end

return export
