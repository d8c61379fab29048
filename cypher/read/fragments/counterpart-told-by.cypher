COLLECT {
    UNWIND events AS e
    MATCH (e)<-[:DESCRIBES]-(r:Report) WHERE r.standing
    RETURN DISTINCT r.sourceId
  }
