// Ties reports to the mention of the place that they name.
UNWIND $rows AS row
MATCH (report:Report {id: row.reportId})
MATCH (mention:Mention {id: row.mentionId})
MERGE (report)-[:NAMES_PLACE]->(mention)
