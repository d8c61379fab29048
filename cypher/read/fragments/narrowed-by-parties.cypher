AND all(one IN $parties WHERE EXISTS {
  MATCH (e)<-[part:PARTICIPATED_IN]-(:Party {id: one}) WHERE part.status IN $statuses })
