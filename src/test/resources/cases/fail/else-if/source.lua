if a then elseif then end
