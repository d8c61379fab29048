// Events that at least one of several sources reports, each once.
MATCH (anchor:Report)-[:DESCRIBES]->(e:Event)
WHERE anchor.sourceId IN $anchors AND anchor.publishedOn >= '' AND anchor.standing
WITH DISTINCT e
WHERE e.status IN $statuses
/*{event-narrowing}*/
/*{answer}*/
