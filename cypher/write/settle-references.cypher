// Makes mentions refer to the party or place that resolution gives them, and to no other.
UNWIND $rows AS row
MATCH (mention:Mention {id: row.mentionId})
MATCH (target:Party|Place {id: row.targetId})
OPTIONAL MATCH (mention)-[old:REFERS_TO]->(former)
WHERE former <> target
DELETE old
WITH DISTINCT mention, target, row
MERGE (mention)-[reference:REFERS_TO]->(target)
SET reference.score = row.score, reference.reasons = row.reasons
