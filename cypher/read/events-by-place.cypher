// Events located in one of several places (a country comes with its cities).
MATCH (anchor:Place)<-[:LOCATED_IN]-(e:Event)
WHERE anchor.id IN $anchors AND e.status IN $statuses
AND /*{event-narrowing}*/
/*{answer}*/
