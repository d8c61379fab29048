// Makes the mentions of article versions; `standing` is set by settle-standing, in the same transaction.
UNWIND $rows AS row
MATCH (version:ArticleVersion {id: row.versionId})
MERGE (mention:Mention {id: row.id})
SET mention += row.properties
MERGE (version)-[:CONTAINS]->(mention)
