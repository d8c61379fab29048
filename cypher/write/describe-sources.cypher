// Writes what is known of sources beside their articles; tells those whose group has changed, for voices are counted by it.
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
ON CREATE SET source.name = row.id, source.kind = row.kind, source.fictional = row.fictional
WITH source, row, coalesce(source.group, '') <> coalesce(row.group, '') AS regrouped
SET source.name = coalesce(row.name, source.name), source.named = row.name IS NOT NULL,
    source.group = row.group, source.country = row.country
WITH source, regrouped
WHERE regrouped
RETURN source.id AS id
