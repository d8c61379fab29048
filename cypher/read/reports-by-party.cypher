// Reports that name one party as a participant, in order of publication.
MATCH (:Party {id: $anchor})<-[:REFERS_TO]-(:Mention)<-[:NAMES]-(r:Report)
WHERE /*{in-view}*/
WITH DISTINCT r
/*{reports-answer}*/
