// All reports by id, a page at a time: what a rebuild goes through.
MATCH (report:Report)
WHERE report.id > $after
RETURN report.id AS id
ORDER BY id
LIMIT $limit
