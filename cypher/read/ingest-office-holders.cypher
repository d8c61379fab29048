// The persons of whom some article versions tell an office.
UNWIND $versions AS id
MATCH (version:ArticleVersion {id: id})
WITH version
MATCH (version)-[:CONTAINS]->(mention:Mention {kind: 'PERSON'})-[:REFERS_TO]->(person:Person)
WHERE mention.office IS NOT NULL
RETURN DISTINCT person.id AS id
