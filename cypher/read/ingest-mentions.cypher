// All mentions of some blocks, with what resolution compares and with what they refer to now.
UNWIND $blocks AS block
MATCH (mention:Mention {block: block})
USING INDEX SEEK mention:Mention(block)
WITH block, mention
MATCH (mention)<-[:CONTAINS]-(version)<-[:HAS_VERSION]-(article)<-[:PUBLISHED]-(source)
OPTIONAL MATCH (mention)-[reference:REFERS_TO]->(target)
RETURN mention.id AS id, mention.memberId AS memberId, mention.kind AS kind, mention.name AS name, mention.aliases AS aliases,
       mention.titles AS titles, mention.office AS office, mention.organisationKind AS organisationKind,
       mention.country AS country, mention.starts[0] AS offset, mention.standing AS standing, block,
       version.id AS versionId, version.date AS articleDate, article.id AS articleId, source.id AS sourceId,
       [(mention)<-[:NAMES]-(report)-[:NAMES]->(other) WHERE report.standing AND other <> mention | other.name] AS companions,
       target.id AS targetId, reference.score AS score, reference.reasons AS reasons
