-- Собирает аргументы вызова шаблона в одну таблицу.
-- Описание настроек см. на странице документации.

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

local function isWrapper(title, wrappers)
	if type(wrappers) == 'string' then
		return title == wrappers
	end
	for _, name in ipairs(wrappers or {}) do
		if name == title then
			return true
		end
	end
	return false
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

	-- вызов из другого модуля с обычной таблицей
	if type(frame.getParent) ~= 'function' then
		merge(result, frame.args or frame, options)
		return result
	end

	local parent = frame:getParent()
	local parentOnly = options.parentOnly
	if parent and options.wrappers then
		local title = parent:getTitle():gsub('/песочница$', '')
		parentOnly = isWrapper(title, options.wrappers)
	end

	if not parentOnly then
		merge(result, frame.args, options)
	end
	if parent and not options.frameOnly then
		merge(result, parent.args, options)
	end
	return result
end

return p
