// What happened to articles since a time: seen first, changed, withdrawn.
CALL () {
  MATCH (a:Article) WHERE a.firstSeenAt >= $since RETURN a, 'NEW' AS change, a.firstSeenAt AS at
  UNION ALL
  MATCH (a:Article)-[:HAS_VERSION]->(v:ArticleVersion) WHERE v.number > 1 AND v.seenAt >= $since RETURN a, 'CHANGED' AS change, v.seenAt AS at
  UNION ALL
  MATCH (a:Article) WHERE a.withdrawnAt >= $since RETURN a, 'WITHDRAWN' AS change, a.withdrawnAt AS at
}
/*{answer}*/
