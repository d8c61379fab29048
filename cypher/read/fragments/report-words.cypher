.id, .kind, .status, .earliest, .latest, .datePhrase, .placeName, .attributedTo, .quote, .start, .end,
.background, .confidence, .extractor, .extractorVersion, .publishedOn, .knownAt, .standing, wrong: coalesce(r.wrong, false)
