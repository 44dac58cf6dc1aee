-- nothing here
--[[ nor
here ]]