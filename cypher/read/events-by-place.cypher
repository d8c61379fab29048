// Events located in one of several places (a country comes with its cities).
MATCH (anchor:Place) WHERE anchor.id IN $anchors
WITH DISTINCT anchor
MATCH (anchor)<-[:LOCATED_IN]-(e:Event)
WHERE e.status IN $statuses
/*{event-narrowing}*/
/*{answer}*/
