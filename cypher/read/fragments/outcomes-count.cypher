RETURN count(outcome) AS total
