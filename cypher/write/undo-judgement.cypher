// Takes a judgement back: it stays on record and no longer counts.
MATCH (judgement:Judgement {id: $id})
WHERE judgement.undoneAt IS NULL
SET judgement.undoneAt = $at, judgement.undoneBy = $author
RETURN judgement.id AS id, judgement.verb AS verb, judgement.subjects AS subjects, judgement.value AS value,
       judgement.author AS author, judgement.at AS at, judgement.reason AS reason
