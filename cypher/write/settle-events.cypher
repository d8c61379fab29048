// Writes events that are new or whose derived values have changed.
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event += row.properties
