// Removes offices that no standing article tells of.
UNWIND $rows AS row
MATCH (:Person {id: row.personId})-[holds:HOLDS {title: row.title}]->(:Organisation {id: row.organisationId})
DELETE holds
