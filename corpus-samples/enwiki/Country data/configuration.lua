-- Settings for the country data templates
local cfg = {}

cfg.flagSize = '23x15px'
cfg.border = true
cfg.namespaces = { [0] = true, [10] = true, [14] = true }

cfg.messages = {
	unknown = 'Unknown country "$1"',
	variant = 'Country "$1" has no flag variant "$2"',
	category = 'Pages with unknown country data',
}

cfg.variantParameters = { 'variant', 'flag', 2 }

return cfg
