// Keeps mentions and reports that a judgement refers to, though the same text no longer yields them: they never stand again.
UNWIND $ids AS id
MATCH (item:Mention|Report {id: id})
SET item.unsaid = true
