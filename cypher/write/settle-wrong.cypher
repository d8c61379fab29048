// Marks the reports that judgements call wrong, in whatever version of their article the same sentence stands, and frees the others.
OPTIONAL MATCH (judgement:Judgement {verb: 'WRONG_REPORT'})
WHERE judgement.undoneAt IS NULL
UNWIND coalesce(judgement.subjects, [null]) AS subject
OPTIONAL MATCH (judged:Report {id: subject})<-[:CONTAINS]-(:ArticleVersion)<-[:HAS_VERSION]-(article:Article)
OPTIONAL MATCH (article)-[:HAS_VERSION]->(:ArticleVersion)-[:CONTAINS]->(same:Report {quote: judged.quote, kind: judged.kind})
WITH collect(DISTINCT same) AS wrong
OPTIONAL MATCH (marked:Report {wrong: true})
WITH wrong, collect(marked) AS marked
WITH [report IN wrong WHERE NOT report IN marked | {report: report, wrong: true}] +
     [report IN marked WHERE NOT report IN wrong | {report: report, wrong: null}] AS changes
UNWIND changes AS change
WITH change.report AS report, change.wrong AS wrong
SET report.wrong = wrong
WITH report
MATCH (report)<-[:CONTAINS]-(version:ArticleVersion)<-[:HAS_VERSION]-(article:Article)
RETURN report.id AS id, version.id AS versionId, article.id AS articleId, [(report)-[:NAMES]->(mention:Mention) | mention.block] AS blocks
