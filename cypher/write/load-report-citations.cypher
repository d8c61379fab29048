// Ties reports to the mention of whom the article cites for them.
UNWIND $rows AS row
MATCH (report:Report {id: row.reportId})
MATCH (mention:Mention {id: row.mentionId})
MERGE (report)-[:CITES]->(mention)
