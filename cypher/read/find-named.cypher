// What a question names (parties, an organisation with its people, a place, an article) by id, former id, slug or address.
RETURN
  COLLECT { UNWIND $parties AS given MATCH (p:Party {id: given}) RETURN {given: given, id: p.id} }
  + COLLECT { UNWIND $parties AS given MATCH (p:Organisation {slug: given}) RETURN {given: given, id: p.id} }
  + COLLECT { UNWIND $parties AS given MATCH (p:Person {slug: given}) RETURN {given: given, id: p.id} }
  + COLLECT { UNWIND $parties AS given MATCH (:FormerId {id: given})-[:NOW]->(p:Party) RETURN {given: given, id: p.id} }
  + COLLECT { UNWIND $parties AS given MATCH (p:Party {wikidata: given}) RETURN {given: given, id: p.id} }
  AS parties,
  COLLECT {
    CALL () {
      MATCH (o:Organisation&Party {id: $organisation}) RETURN o
      UNION MATCH (o:Organisation {slug: $organisation}) RETURN o
      UNION MATCH (:FormerId {id: $organisation})-[:NOW]->(o:Organisation) RETURN o
    }
    OPTIONAL MATCH (member:Person)-[:HOLDS]->(o)
    WITH o, collect(DISTINCT member.id) AS members
    UNWIND [o.id] + members AS id
    RETURN id
  } AS members,
  COLLECT {
    CALL () {
      MATCH (l:Place {id: $place}) RETURN l
      UNION MATCH (l:Place {slug: $place}) RETURN l
      UNION MATCH (l:Place {country: $place}) RETURN l
      UNION MATCH (:FormerId {id: $place})-[:NOW]->(l:Place) RETURN l
    }
    OPTIONAL MATCH (within:Place {country: l.country}) WHERE l.name = l.countryName
    WITH l, collect(within.id) AS within
    UNWIND [l.id] + within AS id
    RETURN DISTINCT id
  } AS places,
  COLLECT {
    MATCH (a:Article) WHERE a.id = $article OR a.url = $article
    RETURN a.id
  } AS articles
