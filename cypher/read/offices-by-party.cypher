// Who holds which office in an organisation, and which offices a person holds.
UNWIND $parties AS given
MATCH (:Party {id: given})-[h:HOLDS]-(:Party)
WITH given, h, startNode(h) AS holder, endNode(h) AS body
ORDER BY h.latest DESC, holder.id, body.id LIMIT $limit
CALL (holder) { WITH holder AS p RETURN /*{party}*/ AS person }
CALL (body) { WITH body AS p RETURN /*{party}*/ AS organisation }
RETURN given, {title: h.title, earliest: h.earliest, latest: h.latest, person: person, organisation: organisation} AS office
