// The intervals of the held events of one party, with how many events share each.
MATCH (:Party {id: $party})-[own:PARTICIPATED_IN]->(e:Event)
WHERE own.status = 'HELD' AND own.kind IN $kinds
  AND ($from IS NULL OR e.latest >= $from) AND ($to IS NULL OR e.earliest <= $to)
RETURN e.earliest AS earliest, e.latest AS latest, count(e) AS events
