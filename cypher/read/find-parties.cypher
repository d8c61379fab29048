// People and organisations by id, slug or former id.
UNWIND $names AS given
CALL (given) {
  MATCH (p:Party {id: given}) RETURN p
  UNION MATCH (p:Party {slug: given}) RETURN p
  UNION MATCH (:FormerId {id: given})-[:NOW]->(p:Party) RETURN p
}
RETURN given, /*{party}*/ AS party
