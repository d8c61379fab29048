// The versions of articles, newest first.
UNWIND $articles AS given
MATCH (:Article {id: given})-[:HAS_VERSION]->(v:ArticleVersion)
WITH given, v ORDER BY v.number DESC LIMIT $limit
RETURN given, /*{version}*/ AS version
