-- ISO 3166-1 codes of South American countries
return {
	AR = { name = 'Argentina', alpha3 = 'ARG', capital = 'Buenos Aires' },
	BO = { name = 'Bolivia', alpha3 = 'BOL', capital = 'Sucre' },
	BR = { name = 'Brazil', alpha3 = 'BRA', capital = 'Brasília' },
	CL = { name = 'Chile', alpha3 = 'CHL', capital = 'Santiago' },
	CO = { name = 'Colombia', alpha3 = 'COL', capital = 'Bogotá' },
	EC = { name = 'Ecuador', alpha3 = 'ECU', capital = 'Quito' },
	GY = { name = 'Guyana', alpha3 = 'GUY', capital = 'Georgetown' },
	PY = { name = 'Paraguay', alpha3 = 'PRY', capital = 'Asunción' },
	PE = { name = 'Peru', alpha3 = 'PER', capital = 'Lima' },
	SR = { name = 'Suriname', alpha3 = 'SUR', capital = 'Paramaribo' },
	UY = { name = 'Uruguay', alpha3 = 'URY', capital = 'Montevideo' },
	VE = { name = 'Venezuela', alpha3 = 'VEN', capital = 'Caracas' },
}
