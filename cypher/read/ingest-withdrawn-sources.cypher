// Sources that were withdrawn as a whole: their new articles are left out too.
MATCH (source:Source)
WHERE source.withdrawnAt IS NOT NULL
RETURN source.id AS id
