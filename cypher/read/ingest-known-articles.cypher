// What the graph knows of some articles, withdrawn ones included: the current version, by which an unchanged article is told.
UNWIND $ids AS id
MATCH (article:Article {id: id})
WITH article
MATCH (article)<-[:PUBLISHED]-(source)
OPTIONAL MATCH (article)-[:HAS_VERSION]->(version)
WHERE version.supersededAt IS NULL
RETURN article.id AS id, article.withdrawnAt AS withdrawnAt, article.withdrawnFor AS withdrawnFor, source.withdrawnAt AS sourceWithdrawnAt,
       version.id AS versionId, version.contentHash AS contentHash,
       version.extractor AS extractor, version.extractorVersion AS extractorVersion,
       COUNT { (article)-[:HAS_VERSION]->() } AS versions
