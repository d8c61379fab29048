// Events that one party took part in, narrowed and answered as a page, a count or the claims behind them.
MATCH (:Party {id: $party})-[own:PARTICIPATED_IN]->(e:Event)
WHERE own.status IN $statuses
AND own.kind IN $kinds
/*{event-narrowing}*/
/*{answer}*/
