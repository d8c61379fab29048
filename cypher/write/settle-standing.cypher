// Says which mentions and reports of some articles stand, and until which day those of replaced versions stood; tells those for which that changed.
UNWIND $articles AS id
MATCH (article:Article {id: id})
WITH article
MATCH (article)-[:HAS_VERSION]->(version)-[:CONTAINS]->(item)
WITH item, version,
     article.withdrawnAt IS NULL AND NOT coalesce(item.wrong, false) AND NOT coalesce(item.unsaid, false) AS counts
WITH item, version, counts AND version.supersededAt IS NULL AS stands,
     CASE WHEN counts AND item:Report THEN left(version.supersededAt, 10) END AS until
WHERE item.standing IS NULL OR item.standing <> stands OR coalesce(item.stoodUntil, '') <> coalesce(until, '')
SET item.standing = stands, item.stoodUntil = until
RETURN item.id AS id, version.id AS versionId, item.block AS block, 'Report' IN labels(item) AS isReport
