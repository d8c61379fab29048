// How many events of one party lie in each span of time, and how many are wider than a span or undated.
MATCH (:Party {id: $party})-[own:PARTICIPATED_IN]->(e:Event)
WHERE own.status IN $statuses AND own.kind IN $kinds
  AND ($from IS NULL OR e.latest >= $from) AND ($to IS NULL OR e.earliest <= $to)
WITH e, CASE WHEN e.dated THEN /*{earliest-span}*/ END AS first, CASE WHEN e.dated THEN /*{latest-span}*/ END AS last
RETURN CASE WHEN first = last THEN first END AS span, e.dated AS dated, count(e) AS events,
  min(e.earliest) AS earliest, max(e.latest) AS latest
ORDER BY span
