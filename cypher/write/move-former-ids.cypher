// Leads ids that were, and the ids that led to them, to the node that took their place.
UNWIND $rows AS row
MATCH (target:Party|Place|Event {id: row.now})
MERGE (former:FormerId {id: row.id})
SET former.kind = row.kind
WITH row, target, former
OPTIONAL MATCH (earlier)-[:NOW]->(gone:Party|Place|Event {id: row.id})
WITH target, former, collect(earlier) AS followers
UNWIND [former] + followers AS each
OPTIONAL MATCH (each)-[old:NOW]->(other)
WHERE other <> target
DELETE old
WITH DISTINCT each, target
MERGE (each)-[:NOW]->(target)
