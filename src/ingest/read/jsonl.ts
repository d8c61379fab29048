import type { ReadResult } from '../../model/article';
import { type ArticleFields, articleFromFields, onLine } from './article-fields';
import { boundedLines } from './bounded-lines';
import { MAX_LINE_BYTES } from './limits';
import { excerpt, reject } from './rejection';

const UTF8_BYTE_ORDER_MARK = /^\ufeff/;

/**
 * Reads JSONL: one article a line with the fields `url`, `date`, `title`, `text`, and, where there are any, `id` and `source`
 * (the outlet's display name). Other fields are left alone, blank lines skipped; a broken line is set aside.
 */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<ReadResult> {
  let empty = true;
  for await (const { number, bytes } of boundedLines(chunks, MAX_LINE_BYTES)) {
    if (bytes === null) {
      empty = false;
      yield reject(
        'TOO_LARGE',
        file,
        number,
        `The line is longer than ${MAX_LINE_BYTES} bytes. Put one article on a line.`,
      );
      continue;
    }
    if (bytes.every((byte) => byte === 0x20 || byte === 0x09)) continue;
    empty = false;
    yield parseLine(bytes, file, number);
  }
  if (empty) yield reject('EMPTY', file, null, 'The file is empty. Write one article a line into it or remove it.');
}

function parseLine(bytes: Uint8Array, file: string, line: number): ReadResult {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(UTF8_BYTE_ORDER_MARK, '');
  } catch {
    return reject('BAD_ENCODING', file, line, 'The line is not valid UTF-8. Save the file as UTF-8.');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? excerpt(error.message, 160) : '';
    return reject('BAD_JSON', file, line, `The line is not valid JSON (${detail}). Write one JSON object a line.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return reject('BAD_JSON', file, line, `The line is not a JSON object but ${excerpt(text)}.`);
  }
  return articleFromFields(value as ArticleFields, `${file}:${line}`, onLine(line));
}
