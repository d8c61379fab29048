// Reports of one source in order of publication.
MATCH (r:Report {sourceId: $anchor})
WHERE /*{in-view}*/
/*{reports-answer}*/
