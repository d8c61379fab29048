import type { ReadResult } from '../../model/article';
import { canonicalUrl } from './canonical-url';
import { MAX_ARTICLE_LENGTH, MAX_TITLE_LENGTH } from './limits';
import { publicationDay } from './publication-day';
import { excerpt, reject } from './rejection';
import { sourceDomain } from './source-domain';

/** What an input says of an article, unchecked. */
export interface ArticleFields {
  readonly url?: unknown;
  readonly date?: unknown;
  readonly title?: unknown;
  readonly text?: unknown;
  readonly id?: unknown;
  /** Display name of the outlet. */
  readonly source?: unknown;
}

/** The line on which each field stands, for the reason; null where the input has no lines. */
export interface FieldLines {
  readonly url: number | null;
  readonly date: number | null;
  readonly title: number | null;
  readonly text: number | null;
}

/** The same line (or none) for every field. */
export function onLine(line: number | null): FieldLines {
  return { url: line, date: line, title: line, text: line };
}

/** The rules that an article has to keep, whatever it was read from; the first one broken is the reason. */
export function articleFromFields(fields: ArticleFields, origin: string, lines: FieldLines): ReadResult {
  for (const name of ['url', 'date', 'title', 'text'] as const) {
    const value = fields[name];
    if (value !== undefined && value !== null && typeof value !== 'string') {
      return reject(
        'BAD_FIELD',
        origin,
        lines[name],
        `The ${name} has to be a text, not ${excerpt(JSON.stringify(value))}.`,
      );
    }
  }
  const written = words(fields.date);
  if (written === '')
    return reject('NO_DATE', origin, lines.date, 'The date is missing. Give the day of publication as YYYY-MM-DD.');
  const date = publicationDay(written);
  if (date === null) {
    return reject(
      'BAD_DATE',
      origin,
      lines.date,
      `${excerpt(written)} is not a day of the calendar. Give the day of publication as YYYY-MM-DD.`,
    );
  }
  const address = words(fields.url);
  if (address === '')
    return reject(
      'NO_URL',
      origin,
      lines.url,
      'The URL is missing. Give the address of the article, by which it is known.',
    );
  const canonical = canonicalUrl(address);
  if (!canonical.ok) {
    return reject(
      'BAD_URL',
      origin,
      lines.url,
      `The URL ${excerpt(address)} ${canonical.problem}. Give the article's http or https address.`,
    );
  }
  const title = words(fields.title).replace(/\s+/g, ' ');
  if (title === '') return reject('NO_TITLE', origin, lines.title, 'The title is missing. Write it before the body.');
  if (title.length > MAX_TITLE_LENGTH) {
    return reject(
      'NO_TITLE',
      origin,
      lines.title,
      `What stands where the title should is ${title.length} characters long (limit ${MAX_TITLE_LENGTH}). Write a title before the body.`,
    );
  }
  const text = words(fields.text).replace(/\r\n?/g, '\n');
  if (text === '') return reject('NO_TEXT', origin, lines.text, 'The body is missing. Write it below the title.');
  if (title.length + text.length > MAX_ARTICLE_LENGTH) {
    return reject(
      'TOO_LARGE',
      origin,
      lines.text,
      `The article has ${text.length} characters (limit ${MAX_ARTICLE_LENGTH}). Split it, one article a record.`,
    );
  }
  return {
    ok: true,
    article: {
      url: canonical.url,
      source: sourceDomain(canonical.url),
      sourceName: words(fields.source) || null,
      title,
      date,
      text,
      origin,
      recordId: recordId(fields.id),
    },
  };
}

/** The text of a field without the blanks around it; '' where there is none. */
function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function recordId(id: unknown): string | null {
  if (typeof id === 'number') return String(id);
  return words(id) || null;
}
