// Title and text of the article versions that reports stand in.
MATCH (v:ArticleVersion)-[:CONTAINS]->(r:Report) WHERE r.id IN $reports
RETURN r.id AS id, v.title AS title, v.text AS text
