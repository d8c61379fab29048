// Parties and places that no mention refers to, and events that no report describes: nothing leaves them behind, and a rebuild makes sure.
CALL () {
  MATCH (node:Party) WHERE NOT EXISTS { (node)<-[:REFERS_TO]-(:Mention {standing: true}) } RETURN node
  UNION
  MATCH (node:Place) WHERE NOT EXISTS { (node)<-[:REFERS_TO]-(:Mention {standing: true}) } RETURN node
  UNION
  MATCH (node:Event) WHERE NOT EXISTS { (node)<-[:DESCRIBES]-(:Report {standing: true}) } RETURN node
}
RETURN node.id AS id
ORDER BY id
