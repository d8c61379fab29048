import type { ReadResult } from '../../model/article';

/** Every reason for which reading sets something aside; the schema, the summary and `--failed` know them by code. */
export type RejectionCode =
  | 'NOT_FOUND'
  | 'UNREADABLE'
  | 'NO_FILES'
  | 'EMPTY'
  | 'BINARY'
  | 'TOO_LARGE'
  | 'BAD_ENCODING'
  | 'NO_DATE_LINE'
  | 'BAD_DATE'
  | 'NO_DATE'
  | 'NO_URL'
  | 'BAD_URL'
  | 'NO_TITLE'
  | 'NO_TEXT'
  | 'BAD_JSON'
  | 'BAD_FIELD'
  | 'BAD_COMPRESSION'
  | 'BAD_CSV'
  | 'BAD_RECORD'
  | 'NO_MAPPING'
  | 'BAD_MAPPING'
  | 'BAD_FEED'
  | 'BAD_SITEMAP'
  | 'BAD_CONTENT_TYPE'
  | 'FORBIDDEN_ADDRESS'
  | 'ROBOTS_DISALLOWED'
  | 'REDIRECTS'
  | 'HTTP_STATUS'
  | 'GONE'
  | 'PAGE_NOT_FOUND'
  | 'TIMEOUT'
  | 'NETWORK'
  | 'NO_ARTICLE';

/** Sets something aside. `reason` says what is wrong and how to mend it. */
export function reject(
  code: RejectionCode,
  origin: string,
  line: number | null,
  reason: string,
): Extract<ReadResult, { ok: false }> {
  return { ok: false, rejected: { origin, line, reason, code } };
}

/** Quotes a piece of the input for a reason: one line, shortened, control characters made visible. */
export function excerpt(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > length ? `${line.slice(0, length)}…` : line;
  return JSON.stringify(shown);
}
