// Records what a run did with single articles.
UNWIND $rows AS row
MATCH (run:Run {id: $runId})
MERGE (outcome:Outcome {id: row.id})
SET outcome += row.properties
MERGE (run)-[:RECORDED]->(outcome)
WITH outcome, row
MATCH (article:Article {id: row.articleId})
MERGE (outcome)-[:OF]->(article)
