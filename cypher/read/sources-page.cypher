// Sources in the order of their id, which for an outlet is its domain.
MATCH (s:Source) WHERE s.id /*{beyond}*/ $id AND s.id /*{beyond}*/= $key AND /*{source-in-view}*/
WITH s ORDER BY s.id /*{direction}*/ LIMIT $limit
RETURN /*{source}*/ AS source
ORDER BY source.id /*{direction}*/
