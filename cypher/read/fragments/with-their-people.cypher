$parties + COLLECT { MATCH (member:Person)-[:HOLDS]->(body:Organisation) WHERE body.id IN $parties RETURN DISTINCT member.id }
