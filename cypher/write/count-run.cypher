// Brings the counts of a run up to date.
MATCH (run:Run {id: $id})
SET run += $counts
