// The last position in the order of change: one step from the end of its index.
MATCH (e:Event)
USING INDEX e:Event(changedAt, id)
WHERE e.changedAt > '' AND e.id > ''
RETURN e.id AS id, e.changedAt AS at
ORDER BY e.changedAt DESC, e.id DESC LIMIT 1
