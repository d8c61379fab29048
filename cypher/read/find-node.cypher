// What stands at an id now: the node itself, or the one that took its place.
CALL () {
  MATCH (n:Party {id: $id}) RETURN n.id AS id, CASE WHEN n:Person THEN 'Person' ELSE 'Organisation' END AS label
  UNION MATCH (n:Event {id: $id}) RETURN n.id AS id, 'Event' AS label
  UNION MATCH (n:Report {id: $id}) RETURN n.id AS id, 'Report' AS label
  UNION MATCH (n:Article {id: $id}) RETURN n.id AS id, 'Article' AS label
  UNION MATCH (n:ArticleVersion {id: $id}) RETURN n.id AS id, 'ArticleVersion' AS label
  UNION MATCH (n:Source {id: $id}) RETURN n.id AS id, 'Source' AS label
  UNION MATCH (n:Place {id: $id}) RETURN n.id AS id, 'Place' AS label
  UNION MATCH (n:Mention {id: $id}) RETURN n.id AS id, 'Mention' AS label
  UNION MATCH (n:Judgement {id: $id}) RETURN n.id AS id, 'Judgement' AS label
  UNION MATCH (:FormerId {id: $id})-[:NOW]->(n)
    RETURN n.id AS id, CASE WHEN n:Event THEN 'Event' WHEN n:Person THEN 'Person' WHEN n:Place THEN 'Place' ELSE 'Organisation' END AS label
}
RETURN id, label
