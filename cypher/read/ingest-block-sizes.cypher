// How many mentions some blocks hold.
UNWIND $blocks AS block
RETURN block, COUNT { MATCH (:Mention {block: block}) } AS mentions
