// Answers when the graph does.
RETURN 1 AS one
