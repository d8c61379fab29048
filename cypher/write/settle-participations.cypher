// Writes who took part in which event, with the event's kind and day beside it.
UNWIND $rows AS row
MATCH (party:Party {id: row.partyId})
MATCH (event:Event {id: row.eventId})
MERGE (party)-[part:PARTICIPATED_IN]->(event)
SET part.status = row.status, part.kind = row.kind, part.sortDate = row.sortDate
