// Writes places that are new or have changed.
UNWIND $rows AS row
MERGE (place:Place {id: row.id})
SET place += row.properties
