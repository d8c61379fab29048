// Events out of some given ones, narrowed like any list and answered as a page or the claims behind them.
MATCH (e:Event)
WHERE e.id IN $anchors
AND (size($parties) + size($anyOf) > 0 OR e.status IN $statuses)
AND ($article IS NULL OR EXISTS {
  MATCH (e)<-[:DESCRIBES]-(r:Report)<-[:CONTAINS]-(:ArticleVersion)<-[:HAS_VERSION]-(:Article {id: $article}) WHERE r.standing })
/*{event-narrowing}*/
/*{answer}*/
