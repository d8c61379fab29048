label: 'Event', .id, .kind, .status, .earliest, .latest, .sortDate, .dated, .placeName, .participantCount,
  .reportCount, .sourceCount, .independentSourceCount, .firstPublished, .lastPublished, .changedAt
