// Shortest chains of held encounters between two parties.
MATCH (a:Party {id: $from})
MATCH (b:Party {id: $to})
MATCH path = allShortestPaths((a)-[parts:PARTICIPATED_IN*../*{reach}*/]-(b))
WHERE all(part IN parts WHERE part.status = 'HELD' AND part.kind IN $kinds AND part.sortDate >= $since AND part.sortDate <= $until)
WITH path LIMIT $limit
RETURN [n IN nodes(path) | n.id] AS ids
