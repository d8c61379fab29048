// Whom and what the current version of an article names, in order of appearance.
MATCH (:Article {id: $article})-[:HAS_VERSION]->(v:ArticleVersion)-[:CONTAINS]->(m:Mention)
WHERE v.supersededAt IS NULL
WITH m ORDER BY head(m.starts), m.id LIMIT $limit
OPTIONAL MATCH (m)-[refers:REFERS_TO]->(p:Party)
OPTIONAL MATCH (m)-[locates:REFERS_TO]->(l:Place)
RETURN m {label: 'Mention', .id, .kind, .name, .forms, .starts, .ends, .titles, .office,
  party: CASE WHEN p IS NULL THEN null ELSE /*{party}*/ END,
  place: CASE WHEN l IS NULL THEN null ELSE /*{place}*/ END,
  score: coalesce(refers.score, locates.score), reasons: coalesce(refers.reasons, locates.reasons, [])} AS mention
ORDER BY head(mention.starts), mention.id
