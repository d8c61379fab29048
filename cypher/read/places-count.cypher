// How many places there are.
MATCH (l:Place) RETURN count(l) AS total
