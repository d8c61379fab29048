// Takes the right to write where it is free, run out, or still held by one of the holders known to be dead.
MERGE (lease:Lease {name: $name})
ON CREATE SET lease.expiresAt = toString(datetime({timezone: 'Z'}))
WITH lease, lease.holder IS NULL OR lease.holder IN $takeable OR datetime(lease.expiresAt) <= datetime() AS free
SET lease.holder = CASE WHEN free THEN $holder ELSE lease.holder END,
    lease.expiresAt = CASE WHEN free THEN toString(datetime({timezone: 'Z'}) + duration({seconds: $seconds})) ELSE lease.expiresAt END
RETURN lease.holder AS holder, lease.expiresAt AS expiresAt
