// All articles by id, a page at a time: what a rebuild goes through.
MATCH (article:Article)
WHERE article.id > $after
RETURN article.id AS id
ORDER BY id
LIMIT $limit
