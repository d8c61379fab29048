WITH a, change, at WHERE at /*{beyond}*/ $key OR (at = $key AND a.id + change /*{beyond}*/ $id)
WITH a, change, at ORDER BY at /*{direction}*/, a.id + change /*{direction}*/ LIMIT $limit
MATCH (a)<-[:PUBLISHED]-(s:Source)
RETURN at, change, /*{article}*/ AS article
ORDER BY at /*{direction}*/, article.id + change /*{direction}*/
