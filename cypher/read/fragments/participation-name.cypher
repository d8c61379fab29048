{party: p {label: CASE WHEN p:Person THEN 'Person' ELSE 'Organisation' END, .name}}
