// Gives the right to write back.
MATCH (lease:Lease {name: $name, holder: $holder})
DELETE lease
