// What a run did, article by article, in the order in which it was done.
MATCH (:Run {id: $run})-[:RECORDED]->(outcome:Outcome)
WHERE ($result IS NULL OR outcome.result = $result)
/*{answer}*/
