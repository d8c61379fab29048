// The reports from which some event ids were made.
UNWIND $members AS member
MATCH (report:Report {memberId: member})
RETURN DISTINCT report.id AS id, member
