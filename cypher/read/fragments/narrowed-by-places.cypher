AND EXISTS { MATCH (e)-[:LOCATED_IN]->(l:Place) WHERE l.id IN $places }
