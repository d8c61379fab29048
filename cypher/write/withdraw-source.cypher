// Marks a source as withdrawn as a whole, so that its new articles are left out too.
MATCH (source:Source {id: $id})
SET source.withdrawnAt = coalesce(source.withdrawnAt, $at)
