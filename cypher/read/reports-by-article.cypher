// Reports of one article in order of publication.
MATCH (:Article {id: $anchor})-[:HAS_VERSION]->(:ArticleVersion)-[:CONTAINS]->(r:Report)
WHERE /*{in-view}*/
/*{reports-answer}*/
