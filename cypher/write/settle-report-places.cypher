// Puts reports in the place that their mention refers to now, or in none.
UNWIND $rows AS row
MATCH (report:Report {id: row.reportId})
OPTIONAL MATCH (report)-[old:LOCATED_IN]->()
DELETE old
WITH DISTINCT report, row
MATCH (place:Place {id: row.placeId})
MERGE (report)-[:LOCATED_IN]->(place)
