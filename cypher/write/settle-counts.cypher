// Counts the dated meetings of some parties that were held, and writes the counts that differ.
UNWIND $parties AS id
MATCH (party:Party {id: id})
WITH party, COUNT {
  MATCH (party)-[part:PARTICIPATED_IN {status: 'HELD', kind: 'MEETING'}]->(event:Event {dated: true})
  WHERE event.participantCount > 1
} AS meetings
WHERE party.meetingCount IS NULL OR party.meetingCount <> meetings
SET party.meetingCount = meetings
