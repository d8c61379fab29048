// Forgets whether the items of some versions stand and whom their reports cite, before the same text is read anew.
UNWIND $versions AS id
MATCH (:ArticleVersion {id: id})-[:CONTAINS]->(item:Mention|Report)
REMOVE item.standing
WITH item
MATCH (item)-[relation:CITES|NAMES_PLACE]->()
DELETE relation
