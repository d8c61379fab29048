// The reports that describe some events now.
UNWIND $events AS id
MATCH (event:Event {id: id})
WITH event
MATCH (event)<-[:DESCRIBES]-(report)
RETURN DISTINCT report.id AS id
