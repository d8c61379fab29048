// Sources by id, which for an outlet is its domain.
MATCH (s:Source) WHERE s.id IN $ids
RETURN /*{source}*/ AS source
