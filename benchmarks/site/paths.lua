-- Asks for the paths of a file, or posts the files that it names, in random order: wrk … -s paths.lua URL -- FILE [post PATH]
local file, post = nil, nil
local lines = {}

local function read(name, binary)
    local handle = assert(io.open(name, binary and "rb" or "r"))
    local text = handle:read("*a")
    handle:close()
    return text
end

local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("seed", threads)
end

function init(args)
    math.randomseed(seed)
    file, post = args[1], args[2]
    for line in read(file):gmatch("[^\n]+") do
        lines[#lines + 1] = post and read(line, true) or line
    end
end

function request()
    local line = lines[math.random(#lines)]
    if post then
        return wrk.format("POST", post, { ["Content-Type"] = "text/plain" }, line)
    end
    return wrk.format("GET", line)
end

function done(summary, latency)
    io.write(string.format(
        "requests %d, %.0f a second; errors %d; median %.1f ms, p99 %.1f ms, longest %.1f ms\n",
        summary.requests, summary.requests / (summary.duration / 1e6),
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
