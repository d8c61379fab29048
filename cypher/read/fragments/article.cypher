a {label: 'Article', .id, .url, .title, .date, .recordId, .firstSeenAt, .withdrawnAt, source: /*{source}*/}
