// Of mentions that are known, those that stand in another block than they are about to: out of which, into which.
UNWIND $rows AS row
MATCH (mention:Mention {id: row.id})
WHERE mention.block <> row.block
RETURN DISTINCT mention.block AS from, row.block AS to
