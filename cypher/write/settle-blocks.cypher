// Puts reports into the blocks that their parties and days make, and out of all others; a block without a report is gone.
UNWIND $rows AS row
MATCH (report:Report {id: row.reportId})
CALL (report, row) {
  MATCH (report)-[old:IN_BLOCK]->(block:Block)
  WHERE NOT block.key IN row.blocks
  DELETE old
  WITH DISTINCT block
  WHERE NOT EXISTS { (block)<-[:IN_BLOCK]-() }
  DELETE block
}
CALL (report, row) {
  UNWIND row.blocks AS key
  MERGE (block:Block {key: key})
  MERGE (report)-[:IN_BLOCK]->(block)
}
