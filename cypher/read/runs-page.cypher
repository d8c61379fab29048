// Runs of the ingest, by the time when they began.
MATCH (run:Run)
WHERE run.startedAt /*{beyond}*/= $key AND (run.startedAt /*{beyond}*/ $key OR run.id /*{beyond}*/ $id)
WITH run ORDER BY run.startedAt /*{direction}*/, run.id /*{direction}*/ LIMIT $limit
RETURN run {.id, .startedAt, .finishedAt, .outcome, .command, .durationMs, .message, read: coalesce(run.read, 0),
  fresh: coalesce(run.fresh, 0), changed: coalesce(run.changed, 0), unchanged: coalesce(run.unchanged, 0),
  setAside: coalesce(run.setAside, 0), withdrawn: coalesce(run.withdrawn, 0)} AS run
ORDER BY run.startedAt /*{direction}*/, run.id /*{direction}*/
