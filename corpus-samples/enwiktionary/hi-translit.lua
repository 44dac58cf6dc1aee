-- Hindi transliteration with inherent vowels and schwa deletion.

local export = {}

local consonants = {
	['क'] = 'k', ['ख'] = 'kh', ['ग'] = 'g', ['घ'] = 'gh', ['च'] = 'c', ['छ'] = 'ch',
	['ज'] = 'j', ['झ'] = 'jh', ['ट'] = 'ṭ', ['ठ'] = 'ṭh', ['ड'] = 'ḍ', ['ढ'] = 'ḍh', ['ण'] = 'ṇ',
	['त'] = 't', ['थ'] = 'th', ['द'] = 'd', ['ध'] = 'dh', ['न'] = 'n', ['प'] = 'p', ['फ'] = 'ph',
	['ब'] = 'b', ['भ'] = 'bh', ['म'] = 'm', ['य'] = 'y', ['र'] = 'r', ['ल'] = 'l', ['व'] = 'v',
	['श'] = 'ś', ['ष'] = 'ṣ', ['स'] = 's', ['ह'] = 'h',
}

local vowels = {
	['अ'] = 'a', ['आ'] = 'ā', ['इ'] = 'i', ['ई'] = 'ī', ['उ'] = 'u', ['ऊ'] = 'ū',
	['ए'] = 'e', ['ऐ'] = 'ai', ['ओ'] = 'o', ['औ'] = 'au', ['ऋ'] = 'ŕ',
}

local signs = {
	['ा'] = 'ā', ['ि'] = 'i', ['ी'] = 'ī', ['ु'] = 'u', ['ू'] = 'ū', ['े'] = 'e',
	['ै'] = 'ai', ['ो'] = 'o', ['ौ'] = 'au', ['ृ'] = 'ŕ', ['्'] = '',
}

local function syllables(word)
	local out = {}
	local pending = false
	for char in mw.ustring.gmatch(word, '.') do
		if consonants[char] then
			if pending then
				out[#out + 1] = 'a'
			end
			out[#out + 1] = consonants[char]
			pending = true
		elseif signs[char] then
			out[#out + 1] = signs[char]
			pending = false
		else
			if pending then
				out[#out + 1] = 'a'
			end
			pending = false
			out[#out + 1] = vowels[char] or char
		end
	end
	return table.concat(out)
end

function export.tr(text, lang, sc)
	local result = mw.ustring.gsub(text, '[%aँ-ॣ]+', syllables)
	result = mw.ustring.gsub(result, '([aāiīuūeo][kgcjṭḍtdnpbmyrlvśṣsh]+)a([kgcjtdnpbmyrlvs]h?[aāiīuūeo])', '%1%2')
	return result
end

return export
