// Waits until every index is online, so that the first lookup after a migration is already served by one.
CALL db.awaitIndexes($seconds)
