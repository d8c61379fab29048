// Removes pairs that are no longer candidates.
UNWIND $rows AS row
MATCH (:Party|Place|Event {id: row.a})-[pair:MAY_BE]->(:Party|Place|Event {id: row.b})
DELETE pair
