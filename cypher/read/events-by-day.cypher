// Events of the whole graph in the order of one of their properties, between two of its values.
MATCH (e:Event)
WHERE e./*{key}*/ >= $low AND e./*{key}*/ <= $high AND e.status IN $statuses
AND /*{event-narrowing}*/
/*{answer}*/
