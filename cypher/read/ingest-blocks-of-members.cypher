// The blocks of the mentions from which some ids were made: what a judgement about these ids binds together.
UNWIND $members AS member
MATCH (mention:Mention {memberId: member})
RETURN DISTINCT member, mention.block AS block
