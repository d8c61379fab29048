e.kind IN $kinds
AND ($from IS NULL OR e.latest >= $from)
AND ($to IS NULL OR e.earliest <= $to)
AND ($dated IS NULL OR e.dated = $dated)
AND e.independentSourceCount >= $minSources
AND e.independentSourceCount <= $maxSources
AND ($changedSince IS NULL OR e.changedAt >= $changedSince)
AND (size($parties) = 0 OR all(one IN $parties WHERE EXISTS {
  MATCH (e)<-[part:PARTICIPATED_IN]-(:Party {id: one}) WHERE part.status IN $statuses}))
AND (size($anyOf) = 0 OR EXISTS {
  MATCH (e)<-[part:PARTICIPATED_IN]-(p:Party) WHERE p.id IN $anyOf AND part.status IN $statuses})
AND ($placed = false OR EXISTS { MATCH (e)-[:LOCATED_IN]->(l:Place) WHERE l.id IN $places })
AND (size($sources) = 0 OR EXISTS {
  MATCH (e)<-[:DESCRIBES]-(r:Report) WHERE r.standing AND r.sourceId IN $sources })
AND (size($notSources) = 0 OR NOT EXISTS {
  MATCH (e)<-[:DESCRIBES]-(r:Report) WHERE r.standing AND r.sourceId IN $notSources })
AND ($article IS NULL OR EXISTS {
  MATCH (e)<-[:DESCRIBES]-(r:Report)<-[:CONTAINS]-(:ArticleVersion)<-[:HAS_VERSION]-(:Article {id: $article}) WHERE r.standing })
