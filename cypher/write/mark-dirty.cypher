// Marks blocks and reports as due.
UNWIND $rows AS row
MERGE (dirty:Dirty {key: row.key})
SET dirty.scope = row.scope
