// Reports by id with all their evidence, standing or not.
MATCH (s:Source)-[:PUBLISHED]->(a:Article)-[:HAS_VERSION]->(v:ArticleVersion)-[:CONTAINS]->(r:Report)
WHERE r.id IN $ids
RETURN /*{report-full}*/ AS report
