// Makes or updates articles; title and date are those of the version that is current now.
UNWIND $rows AS row
MERGE (article:Article {id: row.id})
ON CREATE SET article.url = row.url, article.firstSeenAt = row.seenAt
SET article.title = row.title, article.date = row.date, article.recordId = row.recordId
WITH article, row
MATCH (source:Source {id: row.source})
MERGE (source)-[:PUBLISHED]->(article)
