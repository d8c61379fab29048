// How many people or organisations there are.
MATCH (p:/*{label}*/) /*{reported}*/ RETURN count(p) AS total
