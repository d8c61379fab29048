// Opens a run in the ledger, and closes those that ended without a word.
OPTIONAL MATCH (ended:Run {outcome: 'RUNNING'})
SET ended.outcome = 'FAILED', ended.finishedAt = $startedAt, ended.message = $message
WITH count(ended) AS abandoned
CREATE (run:Run {id: $id, startedAt: $startedAt, outcome: 'RUNNING', command: $command, read: 0, fresh: 0, changed: 0, unchanged: 0,
                 setAside: 0, withdrawn: 0})
RETURN abandoned
