AND EXISTS { MATCH (e)<-[:DESCRIBES]-(r:Report) WHERE r.standing AND r.sourceId IN $sources }
