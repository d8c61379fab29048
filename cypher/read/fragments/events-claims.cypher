WITH e LIMIT $limit
MATCH (e)<-[:DESCRIBES]-(r:Report)<-[:CONTAINS]-(:ArticleVersion)<-[:HAS_VERSION]-(a:Article)<-[:PUBLISHED]-(s:Source)
WHERE /*{in-view}*/
RETURN e.id AS id, e.changedAt AS changedAt, collect(/*{claim}*/) AS claims
