// Removes participations that no standing report supports any more.
UNWIND $rows AS row
MATCH (:Party {id: row.partyId})-[part:PARTICIPATED_IN]->(:Event {id: row.eventId})
DELETE part
