// All parties by id, a page at a time: what a rebuild goes through.
MATCH (node:Party)
WHERE node.id > $after
RETURN node.id AS id, 'Person' IN labels(node) AS isPerson
ORDER BY id
LIMIT $limit
