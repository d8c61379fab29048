// The offices that some persons hold according to the graph.
UNWIND $persons AS id
MATCH (:Party {id: id})-[holds:HOLDS]->(organisation)
RETURN id AS personId, organisation.id AS organisationId, holds.title AS title, holds.earliest AS earliest, holds.latest AS latest
