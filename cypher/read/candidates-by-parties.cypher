// Pairs of parties that may be one and that nobody has decided.
UNWIND $parties AS given
MATCH (:Party {id: given})-[m:MAY_BE]-(p:Party)
WITH given, m, p ORDER BY m.score DESC, p.id LIMIT $limit
RETURN given, {score: m.score, reasons: m.reasons, party: /*{party}*/} AS candidate
