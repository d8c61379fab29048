label: 'Report', /*{report-words}*/,
  eventId: head([(r)-[:DESCRIBES]->(described:Event) | described.id]),
  article: /*{article}*/,
  version: /*{version}*/,
  place: head([(r)-[:LOCATED_IN]->(l:Place) | /*{place}*/]),
  participants: [(r)-[names:NAMES]->(:Mention)-[:REFERS_TO]->(p:Party) | {as: names.as, role: names.role, party: /*{party}*/}],
  cites: [(r)-[:CITES]->(:Mention)-[:REFERS_TO]->(p:Party) | /*{party}*/]
