(size($only) = 0 OR s.id IN $only) AND NOT s.id IN $without
