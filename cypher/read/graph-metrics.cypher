// What is cheap to know of the graph at any size: counts that Neo4j keeps, and the last runs that ended, any and well.
CALL () { MATCH (n:Source) RETURN count(n) AS sources }
CALL () { MATCH (n:Article) RETURN count(n) AS articles }
CALL () { MATCH (n:ArticleVersion) RETURN count(n) AS versions }
CALL () { MATCH (n:Report) RETURN count(n) AS reports }
CALL () { MATCH (n:Event) RETURN count(n) AS events }
CALL () { MATCH (n:Person) RETURN count(n) AS people }
CALL () { MATCH (n:Organisation) RETURN count(n) AS organisations }
CALL () { MATCH (n:Place) RETURN count(n) AS places }
CALL () { MATCH (n:Judgement) RETURN count(n) AS judgements }
CALL () { MATCH (n:Dirty) RETURN count(n) AS unsettled }
OPTIONAL CALL () {
  MATCH (run:Run) WHERE run.finishedAt IS NOT NULL
  RETURN run {.outcome, .finishedAt, .durationMs, .read, .fresh, .changed, .unchanged, .setAside, .withdrawn} AS last
  ORDER BY run.startedAt DESC LIMIT 1
}
OPTIONAL CALL () { MATCH (run:Run {outcome: 'DONE'}) RETURN max(run.finishedAt) AS doneAt }
RETURN sources, articles, versions, reports, events, people, organisations, places, judgements, unsettled, last, doneAt
