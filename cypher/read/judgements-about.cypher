// What judgements are about now, through all that was merged and parted since.
UNWIND $ids AS given
MATCH (:Judgement {id: given})-[:ABOUT]->(n)
WITH DISTINCT given, n
RETURN given, n.id AS id,
       CASE WHEN n:Person THEN 'Person' WHEN n:Event THEN 'Event' WHEN n:Report THEN 'Report' WHEN n:Place THEN 'Place' ELSE 'Organisation' END AS label
ORDER BY given, id
