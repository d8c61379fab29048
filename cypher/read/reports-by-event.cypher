// Reports of one event in order of publication.
MATCH (:Event {id: $anchor})<-[:DESCRIBES]-(r:Report)
WHERE /*{in-view}*/
/*{reports-answer}*/
