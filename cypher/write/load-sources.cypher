// Makes each source once; of several display names the first in the alphabet stays, so that no order of reading matters;
// a name that was given to the source itself (describe-sources) stays.
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
ON CREATE SET source.name = row.name, source.kind = row.kind, source.fictional = row.fictional
SET source.name = CASE WHEN row.named AND NOT coalesce(source.named, false) AND (source.name = source.id OR row.name < source.name) THEN row.name ELSE source.name END
