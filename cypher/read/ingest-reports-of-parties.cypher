// The reports that name some parties as participants.
UNWIND $parties AS id
MATCH (:Party {id: id})<-[:REFERS_TO]-(:Mention)<-[:NAMES]-(report:Report)
RETURN DISTINCT report.id AS id
