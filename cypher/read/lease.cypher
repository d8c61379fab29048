// Who may write now.
MATCH (lease:Lease {name: $name})
RETURN lease.holder AS holder, lease.expiresAt AS expiresAt
