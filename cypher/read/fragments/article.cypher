a {label: 'Article', .id, .url, .title, .date, .recordId, .firstSeenAt, .withdrawnAt, .withdrawnFor, source: /*{source}*/}
