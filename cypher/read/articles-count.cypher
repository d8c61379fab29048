// How many articles there are, of all sources or of one.
MATCH (s:Source)-[:PUBLISHED]->(a:Article)
WHERE ($source IS NULL OR s.id = $source) AND a.date >= $from AND a.date <= $to AND ($withdrawn OR a.withdrawnAt IS NULL)
  AND /*{source-counts}*/
RETURN count(a) AS total
