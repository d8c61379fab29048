// Puts articles back that were withdrawn for one of some reasons.
UNWIND $articles AS id
MATCH (article:Article {id: id})
WHERE article.withdrawnAt IS NOT NULL AND article.withdrawnFor IN $reasons
REMOVE article.withdrawnAt, article.withdrawnFor
RETURN article.id AS id, article.url AS url
