// Shortest chains of held encounters between two parties, each as its parties and the events between them.
MATCH (a:Party {id: $from})
MATCH (b:Party {id: $to})
MATCH path = allShortestPaths((a)-[parts:PARTICIPATED_IN*../*{reach}*/]-(b))
WHERE all(part IN parts WHERE part.status = 'HELD' AND part.kind IN $kinds AND part.sortDate >= $since AND part.sortDate <= $until)
WITH path LIMIT $limit
RETURN
  COLLECT { UNWIND nodes(path) AS p WITH p WHERE p:Party RETURN /*{party}*/ } AS parties,
  COLLECT { UNWIND nodes(path) AS e WITH e WHERE e:Event RETURN /*{event}*/ } AS events
