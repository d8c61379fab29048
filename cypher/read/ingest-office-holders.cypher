// The persons of whom some article versions tell an office.
UNWIND $versions AS id
MATCH (:ArticleVersion {id: id})-[:CONTAINS]->(mention:Mention {kind: 'PERSON'})-[:REFERS_TO]->(person:Person)
WHERE mention.office IS NOT NULL
RETURN DISTINCT person.id AS id
