// People and organisations are looked up by their item in Wikidata, too.
CREATE INDEX partyWikidata IF NOT EXISTS FOR (n:Party) ON (n.wikidata);
