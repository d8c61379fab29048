// Parties and places as they are stored, with the pairs that nobody has decided.
UNWIND $ids AS id
MATCH (node:Party|Place {id: id})
RETURN node.id AS id, node.slug AS slug, node.name AS name, node.aliases AS aliases, node.searchText AS searchText,
       node.kind AS kind, node.country AS country, node.countryName AS countryName, node.wikidata AS wikidata,
       [(node)-[pair:MAY_BE]->(other) | {b: other.id, score: pair.score, reasons: pair.reasons}] AS candidates
