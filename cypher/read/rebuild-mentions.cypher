// The mentions of some blocks with what their block is made of: a newer release may make another of it.
UNWIND $blocks AS block
MATCH (mention:Mention {block: block})
RETURN mention.id AS id, mention.kind AS kind, mention.name AS name, mention.organisationKind AS organisationKind,
       mention.country AS country, mention.block AS block
ORDER BY id
