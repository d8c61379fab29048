// The reports that describe some events now.
UNWIND $events AS id
MATCH (:Event {id: id})<-[:DESCRIBES]-(report:Report)
RETURN DISTINCT report.id AS id
