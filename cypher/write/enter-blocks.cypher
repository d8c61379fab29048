// Puts reports into blocks in which they are not.
UNWIND $rows AS row
MATCH (report:Report {id: row.reportId})
UNWIND row.blocks AS key
MERGE (block:Block {key: key})
CREATE (report)-[:IN_BLOCK]->(block)
