-- Draws a chess board from a FEN string.

local p = {}

local pieces = {
	K = 'white king', Q = 'white queen', R = 'white rook',
	B = 'white bishop', N = 'white knight', P = 'white pawn',
	k = 'black king', q = 'black queen', r = 'black rook',
	b = 'black bishop', n = 'black knight', p = 'black pawn',
}

local function fileName(char, dark)
	local colour = char:match('%u') and 'l' or 'd'
	local square = dark and 'd' or 'l'
	return 'Chess ' .. char:lower() .. colour .. square .. '44.png'
end

-- Split "rnbqkbnr/8/..." into eight rows of eight squares
local function parse(fen)
	local rows = {}
	local position = mw.text.split(mw.text.trim(fen), ' ')[1]
	for row in mw.text.gsplit(position, '/', true) do
		local squares = {}
		for char in row:gmatch('.') do
			local empty = tonumber(char)
			if empty then
				for _ = 1, empty do
					squares[#squares + 1] = false
				end
			elseif pieces[char] then
				squares[#squares + 1] = char
			else
				return nil, 'unknown piece ' .. char
			end
		end
		if #squares ~= 8 then
			return nil, 'row with ' .. #squares .. ' squares'
		end
		rows[#rows + 1] = squares
	end
	if #rows ~= 8 then
		return nil, 'board with ' .. #rows .. ' rows'
	end
	return rows
end

local function drawSquare(line, char, dark, size)
	local cell = line:tag('td')
	cell:css('background', dark and '#d18b47' or '#ffce9e')
	cell:css('width', size .. 'px'):css('height', size .. 'px')
	if char then
		cell:wikitext(string.format('[[File:%s|%dx%dpx|link=|alt=%s]]',
			fileName(char, dark), size, size, pieces[char]))
	end
end

local function drawLetters(board)
	local line = board:tag('tr')
	line:tag('td')
	for column = 1, 8 do
		line:tag('td'):css('text-align', 'center'):wikitext(string.char(96 + column))
	end
end

function p.board(frame)
	local args = frame:getParent().args
	local size = tonumber(args.size) or 26
	local rows, problem = parse(args.fen or args[1] or '')
	if not rows then
		return '<span class="error">Chessboard: ' .. problem .. '</span>'
	end
	local board = mw.html.create('table'):addClass('chess-board')
	if args.reverse then
		board:addClass('chess-board-reversed')
	end
	for r = 1, 8 do
		local line = board:tag('tr')
		line:tag('th'):wikitext(9 - r)
		for c = 1, 8 do
			drawSquare(line, rows[r][c], (r + c) % 2 == 1, size)
		end
	end
	drawLetters(board)
	if args.header then
		board:tag('caption'):wikitext(args.header)
	end
	return tostring(board)
end

return p
