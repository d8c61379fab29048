// An index for finding the article that was read from an address which is gone.
CREATE INDEX outcomeOrigin IF NOT EXISTS FOR (n:Outcome) ON (n.origin);
