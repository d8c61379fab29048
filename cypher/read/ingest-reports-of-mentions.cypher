// The reports that name some mentions as participants or places.
UNWIND $mentions AS id
MATCH (mention:Mention {id: id})
WITH mention
MATCH (mention)<-[:NAMES|NAMES_PLACE|CITES]-(report)
RETURN DISTINCT report.id AS id
