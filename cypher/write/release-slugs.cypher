// Frees the slugs of parties and places that take another, so that two of them can change theirs in one transaction.
UNWIND $ids AS id
MATCH (node:Party|Place {id: id})
REMOVE node.slug
