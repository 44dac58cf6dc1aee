-- Monatsnamen für Datumsvorlagen
return {
	{ lang = 'Januar', kurz = 'Jan.', genitiv = 'Januars', tage = 31 },
	{ lang = 'Februar', kurz = 'Feb.', genitiv = 'Februars', tage = 28 },
	{ lang = 'März', kurz = 'März', genitiv = 'Märzes', tage = 31 },
	{ lang = 'April', kurz = 'Apr.', genitiv = 'Aprils', tage = 30 },
	{ lang = 'Mai', kurz = 'Mai', genitiv = 'Mais', tage = 31 },
	{ lang = 'Juni', kurz = 'Juni', genitiv = 'Junis', tage = 30 },
	{ lang = 'Juli', kurz = 'Juli', genitiv = 'Julis', tage = 31 },
	{ lang = 'August', kurz = 'Aug.', genitiv = 'Augusts', tage = 31 },
	{ lang = 'September', kurz = 'Sep.', genitiv = 'Septembers', tage = 30 },
	{ lang = 'Oktober', kurz = 'Okt.', genitiv = 'Oktobers', tage = 31 },
	{ lang = 'November', kurz = 'Nov.', genitiv = 'Novembers', tage = 30 },
	{ lang = 'Dezember', kurz = 'Dez.', genitiv = 'Dezembers', tage = 31 },
}
