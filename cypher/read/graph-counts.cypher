// How much the graph holds that stands: the figures of status and of a run's summary.
RETURN COUNT { (:Source) } AS sources,
       COUNT { MATCH (article:Article) WHERE article.withdrawnAt IS NULL } AS articles,
       COUNT { MATCH (article:Article) WHERE article.withdrawnAt IS NOT NULL } AS withdrawnArticles,
       COUNT { (:ArticleVersion) } AS versions,
       COUNT { (:Person) } AS people, COUNT { (:Organisation) } AS organisations, COUNT { (:Place) } AS places,
       COUNT { MATCH (report:Report) WHERE report.standing } AS reports, COUNT { (:Event) } AS events,
       COUNT { MATCH (event:Event {status: 'HELD', kind: 'MEETING'}) } AS heldMeetings,
       COUNT { MATCH (judgement:Judgement) WHERE judgement.undoneAt IS NULL } AS judgements, COUNT { (:Dirty) } AS dirty
