-- Colours and short names of parties, for election boxes.
return {
	['Labour Party'] = { colour = '#E4003B', short = 'Labour' },
	['Conservative Party'] = { colour = '#0087DC', short = 'Con' },
	['Liberal Democrats'] = { colour = '#FAA61A', short = 'Lib Dem' },
	['Green Party'] = { colour = '#02A95B', short = 'Green' },
	['Scottish National Party'] = { colour = '#FDF38E', short = 'SNP' },
	['Plaid Cymru'] = { colour = '#005B54', short = 'Plaid' },
	['Independent'] = { colour = '#DCDCDC', short = 'Ind' },
}
