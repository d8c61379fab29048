AND e.independentSourceCount >= $minSources
AND e.independentSourceCount <= $maxSources
