// Remembers that a migration was applied; a second writer that applied it at the same time finds it there.
MERGE (migration:Migration {id: $id})
ON CREATE SET migration.appliedAt = $appliedAt
