// The reports that share the event label of some reports in one version, and where the article has several versions all of its reports.
UNWIND $reports AS id
MATCH (report:Report {id: id})
WITH report
MATCH (report)<-[:CONTAINS]-(version)<-[:HAS_VERSION]-(article)
WITH DISTINCT article, version, report.label AS label, COUNT { (article)-[:HAS_VERSION]->() } > 1 AS isChanged
MATCH (article)-[:HAS_VERSION]->(any)-[:CONTAINS]->(sibling)
WHERE sibling:Report AND (isChanged OR (any = version AND sibling.label = label))
RETURN DISTINCT sibling.id AS id
