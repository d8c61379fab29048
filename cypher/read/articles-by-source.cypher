// Articles of one source by day of publication.
MATCH (s:Source {id: $source})-[:PUBLISHED]->(a:Article)
WHERE (a.date /*{beyond}*/ $key OR (a.date = $key AND a.id /*{beyond}*/ $id))
  AND a.date >= $from AND a.date <= $to AND ($withdrawn OR a.withdrawnAt IS NULL) AND /*{source-counts}*/
WITH a, s ORDER BY a.date /*{direction}*/, a.id /*{direction}*/ LIMIT $limit
RETURN a.date AS key, /*{article}*/ AS article
ORDER BY key /*{direction}*/, article.id /*{direction}*/
