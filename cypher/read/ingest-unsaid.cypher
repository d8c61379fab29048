// What versions contain but their reading no longer says (a new extractor read the same text otherwise), with what it touches.
UNWIND $rows AS row
MATCH (version:ArticleVersion {id: row.versionId})
WITH row, version
MATCH (version)-[:CONTAINS]->(item)
WHERE NOT item.id IN row.kept
RETURN item.id AS id, row.versionId AS versionId, item.memberId AS memberId, item.block AS block, 'Report' IN labels(item) AS isReport,
       [(item)-[:REFERS_TO]->(target) | target.id] AS parties, [(item)-[:DESCRIBES]->(event) | event.id] AS events
