WITH r WHERE r.publishedOn /*{beyond}*/ $key OR (r.publishedOn = $key AND r.id /*{beyond}*/ $id)
WITH r ORDER BY r.publishedOn /*{direction}*/, r.id /*{direction}*/ LIMIT $limit
MATCH (s:Source)-[:PUBLISHED]->(a:Article)-[:HAS_VERSION]->(v:ArticleVersion)-[:CONTAINS]->(r)
RETURN r.publishedOn AS key, /*{report-full}*/ AS report
ORDER BY key /*{direction}*/, report.id /*{direction}*/
