// Events that at least one of several articles reports, each once.
MATCH (anchor:Article)-[:HAS_VERSION]->(:ArticleVersion)-[:CONTAINS]->(said:Report)-[:DESCRIBES]->(e:Event)
WHERE anchor.id IN $anchors AND said.standing
WITH DISTINCT e
WHERE e.status IN $statuses
/*{event-narrowing}*/
/*{answer}*/
