// Takes some nodes, whatever they are, out of the graph with all their relationships; how many it took.
MATCH (node)
WITH node LIMIT $limit
DETACH DELETE node
RETURN count(*) AS deleted
