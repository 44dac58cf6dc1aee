-- Währungen für Vorlagen mit Geldbeträgen
return {
	{ lang = 'Euro', kurz = '€', genitiv = 'Euros', stellen = 2 },
	{ lang = 'Schweizer Franken', kurz = 'CHF', genitiv = 'Schweizer Frankens', stellen = 2 },
	{ lang = 'Pfund Sterling', kurz = '£', genitiv = 'Pfunds Sterling', stellen = 2 },
	{ lang = 'US-Dollar', kurz = '$', genitiv = 'US-Dollars', stellen = 2 },
	{ lang = 'Japanischer Yen', kurz = '¥', genitiv = 'Japanischen Yens', stellen = 0 },
	{ lang = 'Dänische Krone', kurz = 'DKK', genitiv = 'Dänischer Krone', stellen = 2 },
	{ lang = 'Polnischer Złoty', kurz = 'zł', genitiv = 'Polnischen Złotys', stellen = 2 },
	{ lang = 'Tschechische Krone', kurz = 'Kč', genitiv = 'Tschechischer Krone', stellen = 2 },
	{ lang = 'Ungarischer Forint', kurz = 'Ft', genitiv = 'Ungarischen Forints', stellen = 0 },
	{ lang = 'Indische Rupie', kurz = '₹', genitiv = 'Indischer Rupie', stellen = 2 },
	{ lang = 'Russischer Rubel', kurz = '₽', genitiv = 'Russischen Rubels', stellen = 2 },
	{ lang = 'Kuwait-Dinar', kurz = 'KWD', genitiv = 'Kuwait-Dinars', stellen = 3 },
}
