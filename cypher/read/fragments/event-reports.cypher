COLLECT {
  MATCH (e)<-[:DESCRIBES]-(r:Report)
  WHERE /*{in-view}*/
  WITH r ORDER BY r.publishedOn, r.id LIMIT $reports
  MATCH (r)<-[:CONTAINS]-(v:ArticleVersion)<-[:HAS_VERSION]-(a:Article)<-[:PUBLISHED]-(s:Source)
  RETURN /*{report}*/
}
