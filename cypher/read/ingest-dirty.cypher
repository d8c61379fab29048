// What is due: blocks and reports whose derived values do not follow from what is stored now.
MATCH (dirty:Dirty)
RETURN dirty.key AS key, dirty.scope AS scope
ORDER BY key
