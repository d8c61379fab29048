// How many sources there are.
MATCH (s:Source) WHERE /*{source-in-view}*/ RETURN count(s) AS total
