// How many runs of the ingest there were.
MATCH (run:Run) RETURN count(run) AS total
