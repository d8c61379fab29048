// Whom at least one of the given parties met, with how often, counted apart by status and by whether a report dates it.
WITH /*{whose}*/ AS ids
MATCH (own:Party)-[ours:PARTICIPATED_IN]->(e:Event)<-[theirs:PARTICIPATED_IN]-(p:Party)
WHERE own.id IN ids AND NOT p.id IN ids AND ours.kind IN $kinds
  AND ours.status IN $counted AND ours.status = theirs.status
  AND ($from IS NULL OR e.latest >= $from) AND ($to IS NULL OR e.earliest <= $to)
WITH DISTINCT p, e, ours.status AS status
WITH p,
  count(CASE WHEN status = 'HELD' AND e.dated THEN 1 END) AS held,
  count(CASE WHEN status = 'HELD' AND NOT e.dated THEN 1 END) AS undated,
  count(CASE WHEN status IN ['PLANNED', 'PROPOSED'] THEN 1 END) AS planned,
  count(CASE WHEN status = 'DISPUTED' THEN 1 END) AS disputed,
  min(CASE WHEN status = 'HELD' AND e.dated THEN e.latest END) AS first,
  max(CASE WHEN status = 'HELD' AND e.dated THEN e.latest END) AS last,
  collect(e) AS events,
  collect(status) AS statuses
WHERE any(status IN statuses WHERE status IN $statuses)
/*{answer}*/
