/*{source-counts}*/
AND ($asOf IS NULL OR EXISTS { MATCH (s)-[:PUBLISHED]->(a:Article) WHERE a.date <= $asOf AND a.withdrawnAt IS NULL })
