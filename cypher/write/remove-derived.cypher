// Removes parties, places and events of which nothing standing is left, and former ids that would lead nowhere.
UNWIND $ids AS id
MATCH (node:Party|Place|Event {id: id})
OPTIONAL MATCH (former)-[:NOW]->(node)
DETACH DELETE former, node
