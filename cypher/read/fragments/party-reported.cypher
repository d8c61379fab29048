EXISTS { MATCH (p)<-[:REFERS_TO]-(:Mention)<-[:NAMES]-(r:Report) WHERE /*{in-view}*/ }
