// The orders in which questions page through all events, and the instants that 'what changed since' looks up.
CREATE INDEX eventSourceCount IF NOT EXISTS FOR (n:Event) ON (n.sourceCount, n.id);
CREATE INDEX eventLastPublished IF NOT EXISTS FOR (n:Event) ON (n.lastPublished, n.id);
CREATE INDEX eventLastChanged IF NOT EXISTS FOR (n:Event) ON (n.changedAt, n.id);
CREATE INDEX articleFirstSeenAt IF NOT EXISTS FOR (n:Article) ON (n.firstSeenAt);
CREATE INDEX articleWithdrawnAt IF NOT EXISTS FOR (n:Article) ON (n.withdrawnAt);
CREATE INDEX articleVersionSeenAt IF NOT EXISTS FOR (n:ArticleVersion) ON (n.seenAt);
CREATE INDEX personMeetings IF NOT EXISTS FOR (n:Person) ON (n.meetingCount, n.id);
CREATE INDEX organisationMeetings IF NOT EXISTS FOR (n:Organisation) ON (n.meetingCount, n.id);
CREATE INDEX placeCountry IF NOT EXISTS FOR (n:Place) ON (n.country);
