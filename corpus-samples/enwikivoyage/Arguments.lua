-- Collects the arguments of a template call into one plain table.
-- Options:
--   trim         strip white space around positional and named values (default true)
--   removeBlanks drop empty values (default true)
--   parentOnly   ignore the arguments written in the #invoke itself
--   frameOnly    ignore the arguments of the calling template
--   translate    table of alias -> canonical name

local p = {}

local function tidy(value, options)
	if type(value) ~= 'string' then
		return value
	end
	if options.trim ~= false then
		value = mw.text.trim(value)
	end
	if options.removeBlanks ~= false and value == '' then
		return nil
	end
	return value
end

local function merge(target, source, options)
	for key, value in pairs(source) do
		local name = key
		if options.translate and options.translate[key] then
			name = options.translate[key]
		end
		local clean = tidy(value, options)
		if clean ~= nil and target[name] == nil then
			target[name] = clean
		end
	end
end

function p.getArgs(frame, options)
	options = options or {}
	frame = frame or mw.getCurrentFrame()
	local result = {}

	-- called from another module with a plain table
	if type(frame.getParent) ~= 'function' then
		merge(result, frame.args or frame, options)
		return result
	end

	local parent = frame:getParent()
	local parentOnly = options.parentOnly

	if not parentOnly then
		merge(result, frame.args, options)
	end
	if parent and not options.frameOnly then
		merge(result, parent.args, options)
	end
	result._title = parent and parent:getTitle()
	return result
end

return p
