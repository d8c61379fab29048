// The reports that name some mentions as participants or places.
UNWIND $mentions AS id
MATCH (:Mention {id: id})<-[:NAMES|NAMES_PLACE|CITES]-(report:Report)
RETURN DISTINCT report.id AS id
