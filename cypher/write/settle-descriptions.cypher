// Makes reports describe the event that resolution gives them, and no other.
UNWIND $rows AS row
MATCH (report:Report {id: row.reportId})
MATCH (event:Event {id: row.eventId})
OPTIONAL MATCH (report)-[old:DESCRIBES]->(former)
WHERE former <> event
DELETE old
WITH DISTINCT report, event, row
MERGE (report)-[describes:DESCRIBES]->(event)
SET describes.score = row.score, describes.reasons = row.reasons
