// Reports of versions that were replaced before this was kept: until which day they stood.
MATCH (article:Article)-[:HAS_VERSION]->(version:ArticleVersion)-[:CONTAINS]->(report:Report)
WHERE version.supersededAt IS NOT NULL AND article.withdrawnAt IS NULL
  AND NOT coalesce(report.wrong, false) AND NOT coalesce(report.unsaid, false)
SET report.stoodUntil = left(version.supersededAt, 10);
