import { CsvError, parse } from 'csv-parse';
import { messageOf } from '../../errors';
import type { ReadResult } from '../../model/article';
import { MAX_RECORD_LENGTH } from './limits';
import { mappedColumns, type RegisterMapping } from './register-mapping';
import { articleFromRecord } from './register-record';
import { excerpt, reject } from './rejection';

interface ParsedRow {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/**
 * Reads a register: a CSV file whose first line names the columns, each further record a trip. A broken record is set
 * aside, and the rest is read; an unclosed quote, after which nothing can be trusted, ends the file.
 */
export async function* readRegister(
  chunks: AsyncIterable<Uint8Array>,
  mapping: RegisterMapping,
  file: string,
): AsyncGenerator<ReadResult> {
  const skipped: SetAside[] = [];
  let header: readonly string[] = [];
  const parser = parse({
    bom: true,
    info: true,
    columns: (names: string[]) => {
      header = names.map((name) => name.trim());
      return [...header];
    },
    ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
    max_record_size: MAX_RECORD_LENGTH,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push(badCsv(error, file));
      return undefined;
    },
  });
  const feeding = feed(chunks, parser);
  let checked = false;
  let empty = true;
  try {
    for await (const row of parser as AsyncIterable<ParsedRow>) {
      empty = false;
      if (!checked) {
        const missing = missingColumns(mapping, header, file);
        if (missing !== null) {
          yield missing;
          return;
        }
        checked = true;
      }
      // The parser runs ahead of this loop: what it skipped may stand below the row at hand.
      while (lineOf(skipped[0]) < row.info.lines) yield skipped.shift() as SetAside;
      yield articleFromRecord(row.record, mapping, file, row.info.lines);
    }
  } catch (error) {
    yield* skipped;
    yield badCsv(error, file);
    return;
  } finally {
    parser.destroy();
    await feeding;
  }
  yield* skipped;
  if (empty) yield reject('EMPTY', file, null, 'The register has no records below its header.');
}

/** Hands the bytes on as text, waiting where the parser is full; an error of either ends both. */
async function feed(chunks: AsyncIterable<Uint8Array>, parser: ReturnType<typeof parse>): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) {
      if (parser.destroyed) return;
      if (!parser.write(decoder.decode(chunk, { stream: true }))) await drained(parser);
    }
    decoder.decode();
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(messageOf(error)));
  }
}

function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      parser.off('drain', done);
      parser.off('close', done);
      resolve();
    };
    parser.on('drain', done);
    parser.on('close', done);
  });
}

type SetAside = Extract<ReadResult, { ok: false }>;

function lineOf(result: SetAside | undefined): number {
  return result === undefined ? Number.POSITIVE_INFINITY : (result.rejected.line ?? 0);
}

function badCsv(error: unknown, file: string): SetAside {
  if (error instanceof TypeError) {
    return reject('BAD_ENCODING', file, null, 'The register is not valid UTF-8. Save it as UTF-8.');
  }
  if (error instanceof CsvError) {
    const line = typeof error.lines === 'number' ? error.lines : null;
    return reject('BAD_CSV', file, line, `${error.message}. Mend the record's quotes and commas.`);
  }
  return reject('BAD_COMPRESSION', file, null, `The file broke off: ${messageOf(error)}. Fetch or pack it again.`);
}

function missingColumns(mapping: RegisterMapping, header: readonly string[], file: string): ReadResult | null {
  const missing = mappedColumns(mapping).filter(({ column }) => !header.includes(column));
  if (missing.length === 0) return null;
  const named = missing.map(({ key, column }) => `${key}: ${column}`).join(', ');
  return reject(
    'BAD_MAPPING',
    file,
    1,
    `The mapping names columns that the register does not have (${named}). It has: ${excerpt(header.join(', '), 300)}.`,
  );
}
