// Events as they are stored, with their participants, place and undecided pairs.
UNWIND $ids AS id
MATCH (event:Event {id: id})
RETURN event.id AS id, event.kind AS kind, event.status AS status, event.earliest AS earliest, event.latest AS latest,
       event.sortDate AS sortDate, event.dated AS dated, event.placeName AS placeName,
       event.participantCount AS participantCount, event.reportCount AS reportCount, event.sourceCount AS sourceCount,
       event.independentSourceCount AS independentSourceCount, event.firstPublished AS firstPublished,
       event.lastPublished AS lastPublished,
       [(event)-[:LOCATED_IN]->(place) | place.id] AS places,
       [(party)-[part:PARTICIPATED_IN]->(event) |
         {partyId: party.id, status: part.status, kind: part.kind, sortDate: part.sortDate}] AS participants,
       [(event)-[pair:MAY_BE]->(other) | {b: other.id, score: pair.score, reasons: pair.reasons}] AS candidates
