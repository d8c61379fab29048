// The articles that were last read from some addresses, whose own addresses may be others.
UNWIND $origins AS origin
MATCH (outcome:Outcome {origin: origin})-[:OF]->(article:Article)
WITH origin, article, max(outcome.at) AS at ORDER BY at DESC
RETURN origin, collect(article.id)[0] AS articleId
