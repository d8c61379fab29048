// Makes reports describe the event that resolution gives them, and no other.
UNWIND $rows AS row
MATCH (report:Report {id: row.reportId})
OPTIONAL MATCH (report)-[old:DESCRIBES]->(former:Event)
WHERE former.id <> row.eventId
DELETE old
WITH DISTINCT report, row
MATCH (event:Event {id: row.eventId})
MERGE (report)-[describes:DESCRIBES]->(event)
SET describes.score = row.score, describes.reasons = row.reasons
