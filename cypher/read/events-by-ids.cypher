// Events by their ids, each a whole aggregate or the claims behind it.
MATCH (e:Event) WHERE e.id IN $anchors
/*{answer}*/
