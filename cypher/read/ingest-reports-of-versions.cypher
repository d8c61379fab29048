// All reports of some article versions: within a version the extractor's label decides what is one event.
UNWIND $versions AS id
MATCH (:ArticleVersion {id: id})-[:CONTAINS]->(report:Report)
RETURN report.id AS id
