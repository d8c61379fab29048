s {label: 'Source', .id, .name, .kind, .group, .country, fictional: coalesce(s.fictional, false)}
