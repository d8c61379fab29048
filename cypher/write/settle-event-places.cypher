// Puts events in the place that most voices name, or in none.
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})
OPTIONAL MATCH (event)-[old:LOCATED_IN]->()
DELETE old
WITH DISTINCT event, row
MATCH (place:Place {id: row.placeId})
MERGE (event)-[:LOCATED_IN]->(place)
