r {label: 'Report', /*{report-words}*/, eventId: null, article: /*{its-article}*/, version: null, place: null, participants: [], cites: []}
