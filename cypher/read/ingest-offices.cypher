// Offices told of some persons, with the organisations that the same text names: where an office names one, it is held there.
UNWIND $persons AS id
MATCH (person:Party {id: id})
WITH id, person
MATCH (person)<-[:REFERS_TO]-(mention)<-[:CONTAINS]-(version)
WHERE mention.standing AND mention.office IS NOT NULL
RETURN id AS personId, mention.office AS office, version.date AS date,
       [(version)-[:CONTAINS]->(body:Mention {kind: 'ORGANISATION', standing: true})-[:REFERS_TO]->(organisation:Organisation) |
         {id: organisation.id, names: [body.name] + body.aliases + body.forms}] AS organisations
