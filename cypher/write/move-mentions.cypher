// Puts mentions into other blocks.
UNWIND $rows AS row
MATCH (mention:Mention {id: row.id})
SET mention.block = row.block
