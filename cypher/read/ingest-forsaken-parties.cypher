// Those of some parties and places to which no standing mention refers.
UNWIND $ids AS id
MATCH (node:Party|Place {id: id})
WHERE NOT EXISTS { (node)<-[:REFERS_TO]-(:Mention {standing: true}) }
RETURN node.id AS id
