function a["b"]() end
