// The standing reports of some sources.
UNWIND $sources AS id
MATCH (report:Report {sourceId: id})
WHERE report.publishedOn >= '' AND report.standing
RETURN report.id AS id
