// Which events changed after a position in the order of change, the first changed first; their ids alone.
MATCH (e:Event)
USING INDEX e:Event(changedAt, id)
WHERE e.changedAt >= $at AND e.id > '' AND (e.changedAt > $at OR e.id > $id)
RETURN e.id AS id, e.changedAt AS at
ORDER BY e.changedAt, e.id LIMIT $limit
