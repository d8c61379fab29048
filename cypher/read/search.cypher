// Parties, places and articles by name or title, best match first; a misspelt name matches less than a right one.
CALL () {
  CALL db.index.fulltext.queryNodes('partySearch', $text, {limit: $limit}) YIELD node AS p, score
  WHERE $people AND p:Person OR $organisations AND p:Organisation
  RETURN score + log10(1 + coalesce(p.meetingCount, 0)) / 10 AS score, /*{party}*/ AS hit
  UNION ALL
  CALL db.index.fulltext.queryNodes('placeSearch', $text, {limit: $limit}) YIELD node AS l, score
  WHERE $wantPlaces
  RETURN score, /*{place}*/ AS hit
  UNION ALL
  CALL db.index.fulltext.queryNodes('articleSearch', $text, {limit: $reach}) YIELD node AS a, score
  WHERE $articles AND a.withdrawnAt IS NULL AND ($asOf IS NULL OR a.date <= $asOf)
  MATCH (a)<-[:PUBLISHED]-(s:Source) WHERE /*{source-counts}*/
  RETURN score * 0.5 AS score, /*{article}*/ AS hit
}
RETURN score, hit ORDER BY score DESC, hit.id LIMIT $limit
