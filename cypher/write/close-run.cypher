// Closes a run in the ledger.
MATCH (run:Run {id: $id})
SET run += $counts, run.outcome = $outcome, run.finishedAt = $finishedAt, run.durationMs = $durationMs, run.message = $message
