// Articles of the whole graph by day of publication.
MATCH (a:Article)
WHERE a.date /*{beyond}*/= $key AND (a.date /*{beyond}*/ $key OR a.id /*{beyond}*/ $id)
  AND a.id > '' AND a.date >= $from AND a.date <= $to AND ($withdrawn OR a.withdrawnAt IS NULL) /*{of-sources}*/
WITH a ORDER BY a.date /*{direction}*/, a.id /*{direction}*/ LIMIT $limit
MATCH (a)<-[:PUBLISHED]-(s:Source)
RETURN a.date AS key, /*{article}*/ AS article
ORDER BY key /*{direction}*/, article.id /*{direction}*/
