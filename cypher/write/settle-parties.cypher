// Writes persons and organisations that are new or have changed.
UNWIND $rows AS row
MERGE (party:Party {id: row.id})
SET party += row.properties
FOREACH (_ IN CASE WHEN row.label = 'Person' THEN [1] ELSE [] END | SET party:Person)
FOREACH (_ IN CASE WHEN row.label = 'Organisation' THEN [1] ELSE [] END | SET party:Organisation)
FOREACH (_ IN CASE WHEN party.meetingCount IS NULL THEN [1] ELSE [] END | SET party.meetingCount = 0)
