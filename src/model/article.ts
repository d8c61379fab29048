/**
 * One publication as a reader hands it to the pipeline: bytes turned into fields, nothing understood yet.
 * The analysed text of an article is always `title + "\n\n" + text`; every offset in the system counts UTF-16
 * code units in that string.
 */
export interface Article {
  /** Canonical URL; for a record of a register, the register's URL with the record id as its fragment. */
  readonly url: string;
  /** Domain of the outlet ('sputnikglobe.com'), or the register's name ('register:us-travels'). */
  readonly source: string;
  /** Display name of the source where the input tells it; null: the domain is shown. */
  readonly sourceName: string | null;
  readonly title: string;
  /** Day of publication, ISO 8601 (YYYY-MM-DD). */
  readonly date: string;
  readonly text: string;
  /** Where it was read: file path or URL, with the line or record where there is one ('a.jsonl:12'). */
  readonly origin: string;
  /** Identifier given by the input (JSONL `id`, a register's record id), or null. */
  readonly recordId: string | null;
  /** For records whose fields already say what a text would (a register): reports that need no reading. */
  readonly record?: RegisterRecord;
}

/** The structured part of a register's record: a person's visit to a place within an interval. */
export interface RegisterRecord {
  readonly visitor: string;
  readonly place: string;
  readonly country: string | null;
  readonly earliest: string;
  readonly latest: string;
}

/** What a reader sets aside: the run goes on without it and the summary tells of it. */
export interface RejectedRecord {
  readonly origin: string;
  /** 1-based line within the origin, or null where the whole input is at fault. */
  readonly line: number | null;
  /** What is wrong and how to mend it, in a sentence. */
  readonly reason: string;
  /** Stable machine-readable reason ('NO_URL', 'BAD_DATE', 'EMPTY', 'BINARY', 'TOO_LARGE', 'DUPLICATE_URL' …). */
  readonly code: string;
}

/** Dumb reading yields one of these at a time; it never throws for a bad record. */
export type ReadResult =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly rejected: RejectedRecord };

/** Why an article was taken out: by a person, with its whole source, or because its address says that it is gone. */
export const WITHDRAWAL_REASONS = ['REQUEST', 'SOURCE', 'GONE'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** The string that extraction analyses and that all offsets refer to. */
export function analysedText(article: Pick<Article, 'title' | 'text'>): string {
  return `${article.title}\n\n${article.text}`;
}
