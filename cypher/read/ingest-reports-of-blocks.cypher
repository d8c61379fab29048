// The reports of some blocks.
UNWIND $blocks AS key
MATCH (block:Block {key: key})
WITH block
MATCH (block)<-[:IN_BLOCK]-(report)
RETURN DISTINCT report.id AS id
