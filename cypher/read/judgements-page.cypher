// What people decided, by time.
MATCH (j:Judgement)
WHERE (j.at /*{beyond}*/ $key OR (j.at = $key AND j.id /*{beyond}*/ $id)) AND ($undone OR j.undoneAt IS NULL)
  AND ($about IS NULL OR $about IN j.subjects)
WITH j ORDER BY j.at /*{direction}*/, j.id /*{direction}*/ LIMIT $limit
RETURN j {label: 'Judgement', .id, .verb, .subjects, .value, .author, .at, .reason, .undoneAt, .undoneBy} AS judgement
ORDER BY judgement.at /*{direction}*/, judgement.id /*{direction}*/
