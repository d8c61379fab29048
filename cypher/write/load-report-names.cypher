// Ties reports to the mentions of their participants, as the sentence has them.
UNWIND $rows AS row
MATCH (report:Report {id: row.reportId})
MATCH (mention:Mention {id: row.mentionId})
MERGE (report)-[names:NAMES]->(mention)
SET names.as = row.as, names.role = 'PARTICIPANT'
