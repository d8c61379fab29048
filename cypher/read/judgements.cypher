// Every judgement, undone ones included, in the order in which they were made.
MATCH (judgement:Judgement)
RETURN judgement.id AS id, judgement.verb AS verb, judgement.subjects AS subjects, judgement.value AS value,
       judgement.author AS author, judgement.at AS at, judgement.reason AS reason,
       judgement.undoneAt AS undoneAt, judgement.undoneBy AS undoneBy
ORDER BY at, id
