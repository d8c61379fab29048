// Leads each judgement to the parties, events and reports that it is about now.
MATCH (judgement:Judgement)
UNWIND judgement.subjects AS subject
CALL (subject) {
  MATCH (:Mention {memberId: subject})-[:REFERS_TO]->(target) RETURN target
  UNION
  MATCH (:Report {memberId: subject})-[:DESCRIBES]->(target:Event) RETURN target
  UNION
  MATCH (target:Report {id: subject}) RETURN target
}
WITH judgement, collect(DISTINCT target) AS targets
FOREACH (target IN [node IN targets WHERE NOT (judgement)-[:ABOUT]->(node)] | MERGE (judgement)-[:ABOUT]->(target))
WITH judgement, targets
MATCH (judgement)-[about:ABOUT]->(former)
WHERE NOT former IN targets
DELETE about
