// Places by id, former id or slug.
UNWIND $names AS given
CALL (given) {
  MATCH (l:Place {id: given}) RETURN l
  UNION MATCH (l:Place {slug: given}) RETURN l
  UNION MATCH (:FormerId {id: given})-[:NOW]->(l:Place) RETURN l
}
RETURN given, /*{place}*/ AS place
