// The last runs of the ledger, the latest first.
MATCH (run:Run)
RETURN run.id AS id, run.startedAt AS startedAt, run.finishedAt AS finishedAt, run.outcome AS outcome, run.command AS command,
       run.read AS read, run.fresh AS fresh, run.changed AS changed, run.unchanged AS unchanged, run.setAside AS setAside,
       run.withdrawn AS withdrawn, run.durationMs AS durationMs, run.message AS message
ORDER BY startedAt DESC, id
LIMIT $limit
