// An id that was is in use again: it no longer leads elsewhere.
UNWIND $ids AS id
MATCH (former:FormerId {id: id})
DETACH DELETE former
