AND e.kind IN $kinds
