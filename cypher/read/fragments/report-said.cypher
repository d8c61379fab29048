r {.id, .quote, .status, article: /*{its-article}*/}
