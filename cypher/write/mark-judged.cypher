// Marks as due what some judgements are about: the blocks of mentions, and reports.
UNWIND $subjects AS subject
CALL (subject) {
  MATCH (mention:Mention {memberId: subject}) RETURN 'PARTY' AS scope, mention.block AS key
  UNION
  MATCH (report:Report {memberId: subject}) RETURN 'EVENT' AS scope, report.id AS key
  UNION
  MATCH (report:Report {id: subject}) RETURN 'EVENT' AS scope, report.id AS key
}
WITH DISTINCT scope, key
ORDER BY key
MERGE (dirty:Dirty {key: key})
SET dirty.scope = scope
