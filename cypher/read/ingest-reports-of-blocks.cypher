// The reports of some blocks.
UNWIND $blocks AS key
MATCH (:Block {key: key})<-[:IN_BLOCK]-(report:Report)
RETURN DISTINCT report.id AS id
