WITH p, held, undated, planned, disputed, first, last, events, /*{counterpart-key}*/ AS key
WHERE key /*{beyond}*/ $key OR (key = $key AND p.id /*{beyond}*/ $id)
WITH * ORDER BY key /*{direction}*/, p.id /*{direction}*/ LIMIT $limit
RETURN key, {held: held, undated: undated, planned: planned, disputed: disputed, first: first, last: last,
  party: /*{party}*/,
  sources: COLLECT {
    UNWIND events AS e
    MATCH (e)<-[:DESCRIBES]-(r:Report) WHERE r.standing
    WITH DISTINCT r.sourceId AS sourceId
    MATCH (s:Source {id: sourceId})
    WITH s ORDER BY s.name, s.id LIMIT $sources
    RETURN /*{source}*/
  }} AS counterpart
ORDER BY key /*{direction}*/, counterpart.party.id /*{direction}*/
