// Makes mentions refer to the party or place that resolution gives them, and to no other.
UNWIND $rows AS row
MATCH (mention:Mention {id: row.mentionId})
OPTIONAL MATCH (mention)-[old:REFERS_TO]->(former)
WHERE former.id <> row.targetId
DELETE old
WITH DISTINCT mention, row
MATCH (target:Party|Place {id: row.targetId})
MERGE (mention)-[reference:REFERS_TO]->(target)
SET reference.score = row.score, reference.reasons = row.reasons
