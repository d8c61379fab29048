// Full-text indexes behind search by name and title; accents are folded, and Lucene's fuzzy operator tolerates misspelling.
CREATE FULLTEXT INDEX partySearch IF NOT EXISTS FOR (n:Person|Organisation) ON EACH [n.name, n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX placeSearch IF NOT EXISTS FOR (n:Place) ON EACH [n.name, n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX articleSearch IF NOT EXISTS FOR (n:Article) ON EACH [n.title]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}};
