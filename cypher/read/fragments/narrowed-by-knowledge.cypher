AND ($dated IS NULL OR e.dated = $dated)
AND ($changedSince IS NULL OR e.changedAt >= $changedSince)
