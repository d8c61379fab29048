EXISTS { MATCH (a)<-[:PUBLISHED]-(s:Source) WHERE /*{source-counts}*/ }
