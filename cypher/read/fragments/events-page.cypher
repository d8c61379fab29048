WITH e, /*{key-of}*/ AS key
WHERE key /*{beyond}*/ $key OR (key = $key AND e.id /*{beyond}*/ $id)
WITH e, key ORDER BY key /*{direction}*/, e.id /*{direction}*/ LIMIT $limit
RETURN key, /*{event}*/ AS event
ORDER BY key /*{direction}*/, event.id /*{direction}*/
