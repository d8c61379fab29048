// Says which mentions and reports of some articles stand, and tells those for which that changed.
UNWIND $articles AS id
MATCH (article:Article {id: id})
WITH article
MATCH (article)-[:HAS_VERSION]->(version:ArticleVersion)-[:CONTAINS]->(item:Mention|Report)
WITH item, version, version.supersededAt IS NULL AND article.withdrawnAt IS NULL
     AND NOT coalesce(item.wrong, false) AND NOT coalesce(item.unsaid, false) AS stands
WHERE item.standing IS NULL OR item.standing <> stands
SET item.standing = stands
RETURN item.id AS id, version.id AS versionId, item.block AS block, 'Report' IN labels(item) AS isReport
