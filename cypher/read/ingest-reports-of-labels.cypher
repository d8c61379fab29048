// The reports that share the event label of some reports in one version, and where the article has several versions all of its reports.
UNWIND $reports AS id
MATCH (report:Report {id: id})
WITH report
MATCH (report)<-[:CONTAINS]-(version:ArticleVersion)<-[:HAS_VERSION]-(article:Article)
WITH DISTINCT article, version, report.label AS label, COUNT { (article)-[:HAS_VERSION]->() } > 1 AS isChanged
MATCH (article)-[:HAS_VERSION]->(any:ArticleVersion)-[:CONTAINS]->(sibling:Report)
WHERE isChanged OR (any = version AND sibling.label = label)
RETURN DISTINCT sibling.id AS id
