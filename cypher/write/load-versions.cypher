// Makes each version current and supersedes the others of its article; a text that comes back is its old version again.
UNWIND $rows AS row
MATCH (article:Article {id: row.articleId})
MERGE (version:ArticleVersion {id: row.id})
ON CREATE SET version.number = row.number, version.contentHash = row.contentHash, version.title = row.title,
              version.text = row.text, version.date = row.date, version.seenAt = row.seenAt
SET version.extractor = row.extractor, version.extractorVersion = row.extractorVersion
REMOVE version.supersededAt
MERGE (article)-[:HAS_VERSION]->(version)
WITH article, version, row
MATCH (article)-[:HAS_VERSION]->(other)
WHERE other <> version AND other.supersededAt IS NULL
SET other.supersededAt = $now
