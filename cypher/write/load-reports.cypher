// Makes the reports of article versions; `standing` is set by settle-standing, in the same transaction.
UNWIND $rows AS row
MATCH (version:ArticleVersion {id: row.versionId})
MERGE (report:Report {id: row.id})
SET report += row.properties
MERGE (version)-[:CONTAINS]->(report)
