EXISTS { MATCH (l)<-[:LOCATED_IN]-(r:Report) WHERE /*{in-view}*/ }
