// Keeps what a person decided; the same judgement is kept once.
UNWIND $rows AS row
MERGE (judgement:Judgement {id: row.id})
ON CREATE SET judgement.verb = row.verb, judgement.subjects = row.subjects, judgement.value = row.value,
              judgement.author = row.author, judgement.at = row.at, judgement.reason = row.reason
SET judgement.undoneAt = coalesce(judgement.undoneAt, row.undoneAt), judgement.undoneBy = coalesce(judgement.undoneBy, row.undoneBy)
