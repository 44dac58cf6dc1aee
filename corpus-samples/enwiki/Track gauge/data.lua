-- Gauges known to [[Module:Track gauge]], narrow to broad.
return {
	gauges = {
		{ mm = 381, ft = 1, inch = '3', name = 'minimum gauge', page = 'Minimum-gauge railway', imperialFirst = true },
		{ mm = 600, ft = 1, inch = '11⅝', name = 'Decauville', page = '600 mm gauge railways' },
		{ mm = 610, ft = 2, name = 'two-foot gauge', page = '2 ft gauge railways', imperialFirst = true },
		{ mm = 750, ft = 2, inch = '5½', page = '750 mm gauge railways' },
		{ mm = 760, ft = 2, inch = '5¹⁵⁄₁₆', name = 'Bosnian gauge', page = 'Bosnian-gauge railways' },
		{ mm = 762, ft = 2, inch = '6', page = '2 ft 6 in gauge railways', imperialFirst = true },
		{ mm = 891, ft = 2, inch = '11³⁄₃₂', name = 'Swedish three foot', page = 'Swedish three-foot gauge railways' },
		{ mm = 914, ft = 3, name = 'three-foot gauge', page = '3 ft gauge railways', imperialFirst = true },
		{ mm = 1000, ft = 3, inch = '3⅜', name = 'metre gauge', page = 'Metre-gauge railway' },
		{ mm = 1067, ft = 3, inch = '6', name = 'Cape gauge', page = '3 ft 6 in gauge railways', imperialFirst = true },
		{ mm = 1435, ft = 4, inch = '8½', name = 'standard gauge', page = 'Standard-gauge railway' },
		{ mm = 1520, ft = 4, inch = '11²⁷⁄₃₂', name = 'Russian gauge', page = '5 ft and 1520 mm gauge railways' },
		{ mm = 1524, ft = 5, page = '5 ft and 1520 mm gauge railways' },
		{ mm = 1600, ft = 5, inch = '3', name = 'Irish gauge', page = '5 ft 3 in gauge railways', imperialFirst = true },
		{ mm = 1668, ft = 5, inch = '5²¹⁄₃₂', name = 'Iberian gauge', page = 'Iberian-gauge railways' },
		{ mm = 1676, ft = 5, inch = '6', name = 'broad gauge', page = '5 ft 6 in gauge railways', imperialFirst = true },
	},
	aliases = {
		['15in'] = 1, ['decauville'] = 2, ['2ft'] = 3, ['24in'] = 3, ['bosnian'] = 5,
		['2ft6in'] = 6, ['30in'] = 6, ['3ft'] = 8, ['36in'] = 8, ['meter'] = 9, ['metre'] = 9,
		['3ft6in'] = 10, ['cape'] = 10, ['42in'] = 10, ['standard'] = 11, ['std'] = 11,
		['sg'] = 11, ['4ft8.5in'] = 11, ['russian'] = 12, ['5ft'] = 13, ['irish'] = 14,
		['5ft3in'] = 14, ['iberian'] = 15, ['broad'] = 16, ['5ft6in'] = 16, ['indian'] = 16,
	},
}
