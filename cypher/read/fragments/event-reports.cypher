COLLECT {
  MATCH (e)<-[:DESCRIBES]-(r:Report)
  WHERE /*{in-view}*/
  WITH r ORDER BY r.publishedOn, r.id LIMIT $reports
  /*{way}*/
  RETURN /*{report}*/
}
