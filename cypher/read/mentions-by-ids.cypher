// Mentions by id, each with who or what it is taken to be.
MATCH (m:Mention) WHERE m.id IN $ids
OPTIONAL MATCH (m)-[refers:REFERS_TO]->(p:Party)
OPTIONAL MATCH (m)-[locates:REFERS_TO]->(l:Place)
RETURN m {label: 'Mention', .id, .kind, .name, .forms, .starts, .ends, .titles, .office,
  party: CASE WHEN p IS NULL THEN null ELSE /*{party}*/ END,
  place: CASE WHEN l IS NULL THEN null ELSE /*{place}*/ END,
  score: coalesce(refers.score, locates.score), reasons: coalesce(refers.reasons, locates.reasons, [])} AS mention
