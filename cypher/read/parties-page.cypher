// People or organisations in the order of their name or of their number of meetings.
MATCH (p:/*{label}*/)
USING INDEX p:/*{label}*/(/*{key}*/, id)
WHERE p./*{key}*/ /*{beyond}*/= $key AND p.id > '' AND (p./*{key}*/ /*{beyond}*/ $key OR p.id /*{beyond}*/ $id) /*{reported}*/
WITH p ORDER BY p./*{key}*/ /*{direction}*/, p.id /*{direction}*/ LIMIT $limit
RETURN p./*{key}*/ AS key, /*{party}*/ AS party
ORDER BY key /*{direction}*/, party.id /*{direction}*/
