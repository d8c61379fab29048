// Every judgement that was not undone, in the order in which they were made.
MATCH (judgement:Judgement)
WHERE judgement.undoneAt IS NULL
RETURN judgement.id AS id, judgement.verb AS verb, judgement.subjects AS subjects, judgement.value AS value,
       judgement.author AS author, judgement.at AS at, judgement.reason AS reason
ORDER BY at, id
