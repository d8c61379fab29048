a {.id, .title, .url, .date, source: /*{source-name}*/}
