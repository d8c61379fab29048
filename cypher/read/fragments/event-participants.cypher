COLLECT {
    MATCH (e)<-[part:PARTICIPATED_IN]-(p:Party)
    WITH part, p ORDER BY p.name, p.id LIMIT $participants
    RETURN /*{part}*/
  }
