// What some words that a person gave stand for: an id (of now or before), a slug, or the id of a mention or report.
UNWIND $subjects AS given
OPTIONAL MATCH (member:Mention|Report {memberId: given})
OPTIONAL MATCH (named:Party|Place|Event {id: given})
OPTIONAL MATCH (slugged:Person|Organisation|Place {slug: given})
OPTIONAL MATCH (item:Mention|Report {id: given})
OPTIONAL MATCH (:FormerId {id: given})-[:NOW]->(heir)
WITH given, count(member) > 0 AS isMember, head(collect(named)) AS named, collect(DISTINCT slugged) AS slugged,
     head(collect(item)) AS item, head(collect(heir)) AS heir
RETURN given, isMember, named.id AS namedId, [node IN slugged | node.id] AS sluggedIds, item.id AS itemId, item.memberId AS itemMemberId,
       'Report' IN labels(item) AS isReport, heir.id AS heirId
