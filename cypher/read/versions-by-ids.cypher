// Article versions by id.
MATCH (v:ArticleVersion) WHERE v.id IN $ids
RETURN /*{version}*/ AS version
