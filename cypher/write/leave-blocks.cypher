// Takes reports out of blocks; a block without a report is gone.
UNWIND $rows AS row
MATCH (report:Report {id: row.reportId})
MATCH (report)-[old:IN_BLOCK]->(block)
WHERE block.key IN row.blocks
DELETE old
WITH DISTINCT block
WHERE NOT EXISTS { (block)<-[:IN_BLOCK]-() }
DELETE block
