e.kind IN $kinds
AND ($from IS NULL OR e.latest >= $from)
AND ($to IS NULL OR e.earliest <= $to)
AND ($endedBefore IS NULL OR e.latest < $endedBefore)
AND ($dated IS NULL OR e.dated = $dated)
AND e.independentSourceCount >= $minSources
AND e.independentSourceCount <= $maxSources
AND ($changedSince IS NULL OR e.changedAt >= $changedSince)
/*{by-parties}*/
/*{by-any}*/
/*{by-places}*/
/*{by-sources}*/
/*{by-other-sources}*/
