a {.id, .title, .url, .date, source: s {.id, .name}}
