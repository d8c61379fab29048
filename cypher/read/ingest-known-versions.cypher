// Which of some article versions were seen before, with the number and the day under which they are known.
UNWIND $ids AS id
MATCH (version:ArticleVersion {id: id})
RETURN version.id AS id, version.number AS number, version.seenAt AS seenAt
