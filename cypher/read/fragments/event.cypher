e {label: 'Event', .id, .kind, .status, .earliest, .latest, .sortDate, .dated, .placeName, .participantCount,
  .reportCount, .sourceCount, .independentSourceCount, .firstPublished, .lastPublished, .changedAt,
  place: head([(e)-[:LOCATED_IN]->(l:Place) | /*{place}*/]),
  participants: COLLECT {
    MATCH (e)<-[part:PARTICIPATED_IN]-(p:Party)
    WITH part, p ORDER BY p.name, p.id LIMIT $participants
    RETURN {status: part.status, party: /*{party}*/}
  },
  reports: /*{reports}*/}
