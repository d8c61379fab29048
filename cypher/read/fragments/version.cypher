v {label: 'ArticleVersion', .id, .number, .contentHash, .title, .seenAt, .supersededAt, .extractor, .extractorVersion}
