// All reports of the articles of some versions: within an article the extractor's label decides, and what former versions said follows.
UNWIND $versions AS id
MATCH (:ArticleVersion {id: id})<-[:HAS_VERSION]-(article:Article)
MATCH (article)-[:HAS_VERSION]->(:ArticleVersion)-[:CONTAINS]->(report:Report)
RETURN DISTINCT report.id AS id
