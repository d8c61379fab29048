// All reports of some events in a view, each as far as the accounts of its event are summed up from it.
MATCH (e:Event) WHERE e.id IN $events
MATCH (e)<-[:DESCRIBES]-(r:Report)<-[:CONTAINS]-(:ArticleVersion)<-[:HAS_VERSION]-(a:Article)
WHERE /*{in-view}*/
WITH e, r, a LIMIT $limit
RETURN e.id AS event, r {
  .id, .kind, .status, .earliest, .latest, .placeName, .attributedTo, .background, .start, .publishedOn, .sourceId,
  articleId: a.id,
  placeId: head([(r)-[:LOCATED_IN]->(l:Place) | l.id]),
  parties: [(r)-[:NAMES]->(:Mention)-[:REFERS_TO]->(p:Party) | p.id],
  cites: [(r)-[:CITES]->(:Mention)-[:REFERS_TO]->(p:Party) | p.id]
} AS report
