// Lets a source in again.
MATCH (source:Source {id: $id})
REMOVE source.withdrawnAt
