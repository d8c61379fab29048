// The blocks of mentions with how many they hold, a page at a time: what a rebuild goes through.
MATCH (mention:Mention)
WHERE mention.block > $after
RETURN mention.block AS block, count(*) AS mentions
ORDER BY block
LIMIT $limit
