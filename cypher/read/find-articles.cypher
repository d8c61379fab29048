// Articles by id or address.
UNWIND $names AS given
CALL (given) {
  MATCH (a:Article {id: given}) RETURN a
  UNION MATCH (a:Article {url: given}) RETURN a
}
MATCH (a)<-[:PUBLISHED]-(s:Source)
RETURN given, /*{article}*/ AS article
