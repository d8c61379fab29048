// Reports of one source in order of publication.
MATCH (r:Report {sourceId: $anchor})
WHERE r.publishedOn >= '' AND /*{in-view}*/
/*{reports-answer}*/
