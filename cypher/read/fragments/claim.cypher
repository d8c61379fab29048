r {
  .id, .kind, .status, .earliest, .latest, .placeName, .background, .start, .publishedOn, .sourceId,
  articleId: a.id, source: /*{source}*/,
  place: head([(r)-[:LOCATED_IN]->(l:Place) | /*{place}*/]),
  parties: [(r)-[:NAMES]->(:Mention)-[:REFERS_TO]->(p:Party) | p.id],
  citedMedium: head([(r)-[:CITES]->(m:Mention) WHERE m.organisationKind = 'MEDIA' | m.name])
}
