WITH e LIMIT $limit
WITH collect(e) AS found
UNWIND found AS e
WITH e, size(found) <= $few AS few
MATCH (e)<-[:DESCRIBES]-(r:Report)<-[:CONTAINS]-(:ArticleVersion)<-[:HAS_VERSION]-(a:Article)<-[:PUBLISHED]-(s:Source)
WHERE /*{in-view}*/
WITH e, few, collect(/*{claim}*/) AS claims
OPTIONAL CALL (e, few) {
  WITH e, few WHERE few
  RETURN /*{event}*/ AS event
}
RETURN e.id AS id, e.changedAt AS changedAt, claims, event
