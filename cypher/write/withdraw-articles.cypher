// Takes articles out: they stay as history and no longer count.
UNWIND $articles AS id
MATCH (article:Article {id: id})
WHERE article.withdrawnAt IS NULL
SET article.withdrawnAt = $at, article.withdrawnFor = $reason
RETURN article.id AS id, article.url AS url
