// Judgements by id.
MATCH (j:Judgement) WHERE j.id IN $ids
RETURN j {label: 'Judgement', .id, .verb, .subjects, .value, .author, .at, .reason, .undoneAt, .undoneBy} AS judgement
