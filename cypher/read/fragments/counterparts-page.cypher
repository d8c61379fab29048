WITH p, held, undated, planned, disputed, first, last, events, /*{counterpart-key}*/ AS key
WHERE key /*{beyond}*/ $key OR (key = $key AND p.id /*{beyond}*/ $id)
WITH * ORDER BY key /*{direction}*/, p.id /*{direction}*/ LIMIT $limit
WITH key, {held: held, undated: undated, planned: planned, disputed: disputed, first: first, last: last,
  party: /*{counterpart}*/} AS counterpart, /*{told-by}*/ AS toldBy
ORDER BY key /*{direction}*/, counterpart.party.id /*{direction}*/
WITH collect({key: key, counterpart: counterpart, toldBy: toldBy}) AS rows
RETURN rows, /*{all-sources}*/ AS sources
