// Removes mentions and reports that the same text no longer yields.
UNWIND $ids AS id
MATCH (item:Mention|Report {id: id})
DETACH DELETE item
