r {.id, .kind, .status, .earliest, .latest, .datePhrase, .placeName, .attributedTo, .quote, .publishedOn, article: /*{its-article}*/}
