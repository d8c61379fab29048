// Events that at least one of several parties took part in, each once.
MATCH (anchor:Party)-[own:PARTICIPATED_IN]->(e:Event)
WHERE anchor.id IN $anchors AND own.status IN $statuses AND own.kind IN $kinds
WITH DISTINCT e
WHERE e.status IS NOT NULL
/*{event-narrowing}*/
/*{answer}*/
