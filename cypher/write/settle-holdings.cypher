// Writes the offices that persons hold, with the days of the first and last article that says so.
UNWIND $rows AS row
MATCH (person:Party {id: row.personId})
MATCH (organisation:Party {id: row.organisationId})
MERGE (person)-[holds:HOLDS {title: row.title}]->(organisation)
SET holds.earliest = row.earliest, holds.latest = row.latest
