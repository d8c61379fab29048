// Clears marks whose work is done by this transaction.
UNWIND $keys AS key
MATCH (dirty:Dirty {key: key})
DELETE dirty
