// How many places there are.
MATCH (l:Place) /*{reported}*/ RETURN count(l) AS total
