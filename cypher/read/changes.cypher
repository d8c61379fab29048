// What happened to articles since a time: seen first, changed, withdrawn.
CALL () {
  MATCH (a:Article) WHERE a.firstSeenAt >= $since AND a.date <= $until RETURN a, 'NEW' AS change, a.firstSeenAt AS at
  UNION ALL
  MATCH (a:Article)-[:HAS_VERSION]->(v:ArticleVersion) WHERE v.number > 1 AND v.seenAt >= $since AND v.seenAt <= $until
    RETURN a, 'CHANGED' AS change, v.seenAt AS at
  UNION ALL
  MATCH (a:Article) WHERE a.withdrawnAt >= $since AND a.withdrawnAt <= $until
    RETURN a, 'WITHDRAWN' AS change, a.withdrawnAt AS at
}
/*{of-sources}*/
/*{answer}*/
