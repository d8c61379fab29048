// What was set aside and has not been read since: the latest word on each origin, line and address.
MATCH (outcome:Outcome)
WITH outcome.origin AS origin, outcome.line AS line, outcome.url AS url, outcome ORDER BY outcome.at DESC
WITH origin, line, url, collect(outcome)[0] AS latest
WHERE latest.result = 'SET_ASIDE'
RETURN origin, line, url, latest.code AS code, latest.reason AS reason
ORDER BY origin, line
