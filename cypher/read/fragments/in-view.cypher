(r.standing OR r.stoodUntil > $asOf)
AND ($asOf IS NULL OR r.knownAt <= $asOf)
AND (size($only) = 0 OR r.sourceId IN $only)
AND NOT r.sourceId IN $without
