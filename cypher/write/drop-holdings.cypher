// Removes offices that no standing article tells of.
UNWIND $rows AS row
MATCH (:Party {id: row.personId})-[holds:HOLDS {title: row.title}]->(:Party {id: row.organisationId})
DELETE holds
