AND ($from IS NULL OR e.latest >= $from)
AND ($to IS NULL OR e.earliest <= $to)
AND ($endedBefore IS NULL OR e.latest < $endedBefore)
