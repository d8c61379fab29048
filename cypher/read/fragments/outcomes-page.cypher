AND (outcome.at /*{beyond}*/ $key OR (outcome.at = $key AND outcome.id /*{beyond}*/ $id))
WITH outcome ORDER BY outcome.at /*{direction}*/, outcome.id /*{direction}*/ LIMIT $limit
RETURN outcome {.id, .at, .origin, .line, .url, .result, .code, .reason, .durationMs, .mentions, .reports} AS outcome
ORDER BY outcome.at /*{direction}*/, outcome.id /*{direction}*/
