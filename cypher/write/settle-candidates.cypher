// Writes the pairs of parties, places or events that may be one.
UNWIND $rows AS row
MATCH (a:Party|Place|Event {id: row.a})
MATCH (b:Party|Place|Event {id: row.b})
MERGE (a)-[pair:MAY_BE]->(b)
SET pair.score = row.score, pair.reasons = row.reasons
