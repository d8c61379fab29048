// How many judgements there are.
MATCH (j:Judgement) WHERE ($undone OR j.undoneAt IS NULL) AND ($about IS NULL OR $about IN j.subjects)
RETURN count(j) AS total
