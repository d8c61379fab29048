// Events that one article reports, each once.
MATCH (:Article {id: $anchor})-[:HAS_VERSION]->(:ArticleVersion)-[:CONTAINS]->(said:Report)-[:DESCRIBES]->(e:Event)
WHERE said.standing
WITH DISTINCT e
WHERE e.status IN $statuses AND /*{event-narrowing}*/
/*{answer}*/
