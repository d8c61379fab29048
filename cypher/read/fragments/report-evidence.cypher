r {label: 'Report', /*{report-words}*/, eventId: null, article: /*{article}*/, version: null, place: null, participants: [], cites: []}
