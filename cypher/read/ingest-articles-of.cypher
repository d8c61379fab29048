// The articles of a source (by its id or name) or at an address.
MATCH (source:Source)-[:PUBLISHED]->(article:Article)
WHERE source.id = $subject OR toLower(source.name) = toLower($subject) OR article.url = $subject
RETURN source.id AS sourceId, source.id = $subject OR toLower(source.name) = toLower($subject) AS wholeSource,
       article.id AS articleId, article.url AS url
ORDER BY articleId
