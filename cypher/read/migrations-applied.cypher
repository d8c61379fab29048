// The migrations that this graph has had.
MATCH (migration:Migration)
RETURN migration.id AS id
ORDER BY id
