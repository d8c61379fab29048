// Reports with what event resolution compares, what their event is summed up from, and what they describe now.
UNWIND $ids AS id
MATCH (report:Report {id: id})
WITH report
MATCH (report)<-[:CONTAINS]-(version)<-[:HAS_VERSION]-(article)<-[:PUBLISHED]-(source)
OPTIONAL MATCH (report)-[describes:DESCRIBES]->(event)
OPTIONAL MATCH (report)-[:NAMES_PLACE]->()-[:REFERS_TO]->(place)
RETURN report.id AS id, report.memberId AS memberId, report.label AS label, report.kind AS kind, report.status AS status,
       report.earliest AS earliest, report.latest AS latest, report.placeName AS placeName, report.attributedTo AS attributedTo,
       report.background AS background, report.start AS offset, report.publishedOn AS publishedOn, report.standing AS standing,
       version.id AS versionId, article.id AS articleId, source.id AS sourceId, source.group AS group,
       place.id AS placeId, place.country AS placeCountry, place.name AS placeResolvedName,
       [(report)-[:LOCATED_IN]->(located) | located.id] AS locatedIn,
       [(report)-[:NAMES]->()-[:REFERS_TO]->(party) |
         {id: party.id, kind: CASE WHEN 'Person' IN labels(party) THEN 'PERSON' ELSE 'ORGANISATION' END,
          organisationKind: party.kind, country: party.country}] AS parties,
       [(report)-[:CITES]->(cited) WHERE cited.organisationKind = 'MEDIA' | cited.name][0] AS citedMedium,
       [(report)-[:IN_BLOCK]->(block) | block.key] AS blocks, event.id AS eventId, describes.score AS score, describes.reasons AS reasons
