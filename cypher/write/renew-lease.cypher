// Renews the right to write; no row comes back where another holds it now. It also locks the lease until the transaction ends.
MATCH (lease:Lease {name: $name, holder: $holder})
SET lease.expiresAt = toString(datetime({timezone: 'Z'}) + duration({seconds: $seconds}))
RETURN lease.expiresAt AS expiresAt
