// Counts what is in the indexes and plans every statement anew: what was planned for an almost empty graph reads whole indexes where there is much by now.
CALL db.prepareForReplanning(10)
