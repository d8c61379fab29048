// People and organisations by id, slug, former id or item in Wikidata; one slug may name a person and an organisation.
UNWIND $names AS given
CALL (given) {
  MATCH (p:Party {id: given}) RETURN p
  UNION MATCH (p:Person {slug: given}) RETURN p
  UNION MATCH (p:Organisation {slug: given}) RETURN p
  UNION MATCH (:FormerId {id: given})-[:NOW]->(p:Party) RETURN p
  UNION MATCH (p:Party {wikidata: given}) RETURN p
}
RETURN given, /*{party}*/ AS party
