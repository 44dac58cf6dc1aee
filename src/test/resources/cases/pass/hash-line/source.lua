#!/usr/bin/lua '"[[
local a = 1
