-- Language names by code, copied from Wiktionary.
local m = {}

m['en'] = { 'English', 'gmw', 'Latn' }
m['de'] = { 'German', 'gmw', 'Latn' }
m['nl'] = { 'Dutch', 'gmw', 'Latn' }
m['sv'] = { 'Swedish', 'gmq', 'Latn' }
m['da'] = { 'Danish', 'gmq', 'Latn' }
m['is'] = { 'Icelandic', 'gmq', 'Latn' }
m['fr'] = { 'French', 'roa', 'Latn' }
m['es'] = { 'Spanish', 'roa', 'Latn' }
m['it'] = { 'Italian', 'roa', 'Latn' }
m['ro'] = { 'Romanian', 'roa', 'Latn' }
m['la'] = { 'Latin', 'itc', 'Latn' }
m['ru'] = { 'Russian', 'zle', 'Cyrl' }
m['uk'] = { 'Ukrainian', 'zle', 'Cyrl' }
m['be'] = { 'Belarusian', 'zle', 'Cyrl' }
m['pl'] = { 'Polish', 'zlw', 'Latn' }
m['cs'] = { 'Czech', 'zlw', 'Latn' }
m['bg'] = { 'Bulgarian', 'zls', 'Cyrl' }
m['hi'] = { 'Hindi', 'inc', 'Deva' }
m['mr'] = { 'Marathi', 'inc', 'Deva' }
m['bn'] = { 'Bangla', 'inc', 'Beng' }
m['sa'] = { 'Sanskrit', 'inc', 'Deva' }
m['fa'] = { 'Persian', 'ira', 'Arab' }
m['tg'] = { 'Tajik', 'ira', 'Cyrl' }
m['ku'] = { 'Kurdish', 'ira', 'Latn' }
m['el'] = { 'Greek', 'grk', 'Grek' }
m['fi'] = { 'Finnish', 'fiu', 'Latn' }
m['hu'] = { 'Hungarian', 'fiu', 'Latn' }
m['ar'] = { 'Arabic', 'sem', 'Arab' }
m['he'] = { 'Hebrew', 'sem', 'Hebr' }

return m
