local p = {}
local yesno = require('मॉड्यूल:Yesno')

function p.main(frame)
	return yesno(frame.args['नाम']) == false and 'नमस्ते' or "'''नमस्ते'''"
end

return p
