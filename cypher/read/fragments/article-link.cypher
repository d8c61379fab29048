a {.id, .title, .url, .date}
