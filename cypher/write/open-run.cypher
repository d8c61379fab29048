// Opens a run in the ledger, and closes those that ended without a word. Run again (its answer was lost, not its work) it changes nothing.
OPTIONAL MATCH (ended:Run {outcome: 'RUNNING'})
WHERE ended.id <> $id
SET ended.outcome = 'FAILED', ended.finishedAt = $startedAt, ended.message = $message
WITH count(ended) AS abandoned
MERGE (run:Run {id: $id})
ON CREATE SET run.startedAt = $startedAt, run.outcome = 'RUNNING', run.command = $command, run.read = 0, run.fresh = 0, run.changed = 0,
              run.unchanged = 0, run.setAside = 0, run.withdrawn = 0
RETURN abandoned
