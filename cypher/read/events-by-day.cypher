// Events of the whole graph in the order of one of their properties, between two of its values; one index gives the order.
MATCH (e:Event)
/*{index}*/
WHERE e./*{key}*/ >= $low AND e./*{key}*/ <= $high AND e.id > '' AND e.status IN $statuses
/*{event-narrowing}*/
/*{answer}*/
