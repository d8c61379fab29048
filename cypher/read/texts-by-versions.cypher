// Title and text of article versions: what quotes and offsets refer to.
MATCH (v:ArticleVersion) WHERE v.id IN $versions
RETURN v.id AS id, v.title AS title, v.text AS text
