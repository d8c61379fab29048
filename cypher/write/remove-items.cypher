// Removes mentions and reports that the same text no longer yields, with blocks that are empty then.
UNWIND $ids AS id
MATCH (item:Mention|Report {id: id})
OPTIONAL MATCH (item)-[:IN_BLOCK]->(block:Block)
WITH item, collect(block) AS blocks
DETACH DELETE item
WITH blocks
UNWIND blocks AS block
WITH DISTINCT block
WHERE NOT EXISTS { (block)<-[:IN_BLOCK]-() }
DELETE block
