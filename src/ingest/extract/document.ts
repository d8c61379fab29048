import { messageOf } from '../../errors';
import type { Article } from '../../model/article';
import { publicationDay } from '../read/publication-day';
import type { JsonlLine } from './jsonl-lines';

/** One line of the input of `extract`: a document to read, or why it is none. */
export type InputDocument =
  | { readonly ok: true; readonly line: number; readonly id: string; readonly article: Article }
  | {
      readonly ok: false;
      readonly line: number;
      /** Null where the line does not tell it. */
      readonly id: string | null;
      readonly code: string;
      readonly reason: string;
    };

/** Reads `{"id", "url", "date", "title", "text"}`; `url` and `title` may be missing. Never throws. */
export function parseDocument(line: JsonlLine, origin: string): InputDocument {
  const refused = (id: string | null, code: string, reason: string): InputDocument => ({
    ok: false,
    line: line.number,
    id,
    code,
    reason,
  });
  if (line.text === null) return refused(null, 'LINE_TOO_LONG', 'The line is too long for an article: left out.');
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    return refused(null, 'BAD_JSON', `Not a JSON object on one line (${messageOf(error)}).`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(null, 'BAD_JSON', 'The line holds JSON, but not an object.');
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const { id, url = `urn:document:${String(id)}`, date, title = '', text } = fields;
  if (typeof id !== 'string' || id === '') return refused(null, 'NO_ID', "The field 'id' has to be a text.");
  if (typeof text !== 'string') return refused(id, 'NO_TEXT', "The field 'text' has to be a text.");
  if (typeof title !== 'string') return refused(id, 'BAD_TITLE', "The field 'title' has to be a text, or missing.");
  if (typeof url !== 'string') return refused(id, 'BAD_URL', "The field 'url' has to be a text, or missing.");
  const day = typeof date === 'string' ? publicationDay(date) : null;
  if (day === null) {
    return refused(id, 'BAD_DATE', "The field 'date' has to be the day of publication, like 2025-05-27.");
  }
  const article: Article = {
    url,
    source: URL.canParse(url) ? new URL(url).hostname : '',
    sourceName: null,
    title,
    date: day,
    text,
    origin: `${origin}:${line.number}`,
    recordId: id,
  };
  return { ok: true, line: line.number, id, article };
}
