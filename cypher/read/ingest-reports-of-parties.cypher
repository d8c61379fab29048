// The reports that name some parties as participants, or some places.
UNWIND $parties AS id
MATCH (node:Party|Place {id: id})
WITH node
MATCH (node)<-[:REFERS_TO]-()<-[:NAMES|NAMES_PLACE]-(report)
RETURN DISTINCT report.id AS id
