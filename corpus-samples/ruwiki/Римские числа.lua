-- Перевод чисел в римскую запись и обратно.

local p = {}

local razryady = {
	{ 1000, 'M' }, { 900, 'CM' }, { 500, 'D' }, { 400, 'CD' },
	{ 100, 'C' }, { 90, 'XC' }, { 50, 'L' }, { 40, 'XL' },
	{ 10, 'X' }, { 9, 'IX' }, { 5, 'V' }, { 4, 'IV' }, { 1, 'I' },
}

local cifry = { I = 1, V = 5, X = 10, L = 50, C = 100, D = 500, M = 1000 }

function p._vRimskie(chislo)
	if chislo < 1 or chislo > 3999 or chislo ~= math.floor(chislo) then
		return nil
	end
	local itog = {}
	for _, razryad in ipairs(razryady) do
		while chislo >= razryad[1] do
			itog[#itog + 1] = razryad[2]
			chislo = chislo - razryad[1]
		end
	end
	return table.concat(itog)
end

function p._vArabskie(tekst)
	local summa, proshloe = 0, 0
	for bukva in tekst:upper():reverse():gmatch('.') do
		local znachenie = cifry[bukva]
		if not znachenie then
			return nil
		end
		if znachenie < proshloe then
			summa = summa - znachenie
		else
			summa = summa + znachenie
			proshloe = znachenie
		end
	end
	return summa
end

function p.rimskoe(frame)
	local chislo = tonumber(frame.args[1])
	return chislo and p._vRimskie(chislo) or frame.args['иначе'] or ''
end

function p.arabskoe(frame)
	local tekst = mw.text.trim(frame.args[1] or '')
	local znachenie = p._vArabskie(tekst)
	if not znachenie or znachenie == 0 or p._vRimskie(znachenie) ~= tekst:upper() then
		return '<span class="error">это не римское число</span>'
	end
	return tostring(znachenie)
end

return p
