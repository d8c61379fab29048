COLLECT {
  UNWIND rows AS row
  UNWIND row.toldBy AS id
  WITH DISTINCT id
  MATCH (s:Source {id: id})
  WITH s ORDER BY s.name, s.id
  RETURN /*{its-source}*/
}
