AND EXISTS { MATCH (e)<-[part:PARTICIPATED_IN]-(p:Party) WHERE p.id IN $anyOf AND part.status IN $statuses }
