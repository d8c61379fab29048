// How many people or organisations there are.
MATCH (p:/*{label}*/) RETURN count(p) AS total
