// Places in the order of their name.
MATCH (l:Place)
USING INDEX l:Place(name, id)
WHERE l.name /*{beyond}*/= $key AND l.id > '' AND (l.name /*{beyond}*/ $key OR l.id /*{beyond}*/ $id) /*{reported}*/
WITH l ORDER BY l.name /*{direction}*/, l.id /*{direction}*/ LIMIT $limit
RETURN l.name AS key, /*{place}*/ AS place
ORDER BY key /*{direction}*/, place.id /*{direction}*/
