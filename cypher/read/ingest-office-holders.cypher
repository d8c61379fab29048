// The persons of whom some article versions tell an office.
UNWIND $versions AS id
MATCH (version:ArticleVersion {id: id})
WITH version
MATCH (version)-[:CONTAINS]->(mention)-[:REFERS_TO]->(person)
WHERE mention.kind = 'PERSON' AND mention.office IS NOT NULL
RETURN DISTINCT person.id AS id
