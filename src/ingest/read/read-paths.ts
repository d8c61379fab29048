import { createReadStream } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { messageOf } from '../../errors';
import type { ReadResult } from '../../model/article';
import { decodeText } from './decode-text';
import { findFiles } from './find-files';
import { readJsonl } from './jsonl';
import { MAX_ARTICLE_FILE_BYTES, MAX_MAPPING_BYTES } from './limits';
import { readRegister } from './register';
import { defaultMappingFiles, parseRegisterMapping, type RegisterMapping } from './register-mapping';
import { reject } from './rejection';
import { parseTextArticle } from './text-article';
import { describeProblem } from './yaml-file';

export interface ReadOptions {
  /** Mapping file for the CSV registers among the paths; without it, `NAME.mapping.yaml` beside each. */
  readonly mapping?: string | null;
  /** Encoding of text articles without a byte order mark (a WHATWG label); without it, each is found out. */
  readonly encoding?: string | null;
  /** Ends the reading after the article at hand. */
  readonly signal?: AbortSignal;
}

/**
 * Reads articles from files, folders (recursive) and globs, one at a time, in a fixed order. What a file holds is told by its name:
 * `.jsonl` and `.ndjson` hold an article a line, `.csv` is a register, anything else one article as text; `.gz` after
 * it is unpacked on the way. Mapping files are passed over. Never throws for what it reads: that is set aside with its reason.
 */
export async function* readPaths(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  for await (const found of findFiles(paths)) {
    if (options.signal?.aborted) return;
    if ('rejected' in found) yield found.rejected;
    else yield* readFileOf(found.file, options);
  }
}

async function* readFileOf(file: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  if (/\.mapping\.(ya?ml|json)$/i.test(file)) return;
  try {
    const name = file.replace(/\.gz$/i, '');
    for await (const result of readerOf(name)(file, options)) {
      yield result;
      if (options.signal?.aborted) return;
    }
  } catch (error) {
    yield unreadable(file, error);
  }
}

type FileReader = (file: string, options: ReadOptions) => AsyncIterable<ReadResult>;

function readerOf(name: string): FileReader {
  if (/\.(jsonl|ndjson)$/i.test(name)) return (file) => readJsonl(bytesOf(file), file);
  if (/\.csv$/i.test(name)) return readCsv;
  return readText;
}

async function* readText(file: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytesOf(file)) {
    length += chunk.length;
    if (length > MAX_ARTICLE_FILE_BYTES) {
      const size = file.endsWith('.gz') ? '' : ` (${(await stat(file)).size} bytes)`;
      yield reject(
        'TOO_LARGE',
        file,
        null,
        `The file${size} is larger than one article may be (${MAX_ARTICLE_FILE_BYTES} bytes). Split it, one article a file, or use JSONL.`,
      );
      return;
    }
    chunks.push(chunk);
  }
  const decoded = decodeText(Buffer.concat(chunks), options.encoding ?? null);
  yield decoded.ok ? parseTextArticle(decoded.text, file) : reject(decoded.code, file, null, decoded.reason);
}

async function* readCsv(file: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  const mapping = await mappingOf(file, options.mapping ?? null);
  if ('rejected' in mapping) yield mapping.rejected;
  else yield* readRegister(bytesOf(file), mapping.mapping, file);
}

async function mappingOf(
  csvFile: string,
  named: string | null,
): Promise<{ mapping: RegisterMapping } | { rejected: ReadResult }> {
  const candidates = named === null ? defaultMappingFiles(csvFile) : [named];
  for (const candidate of candidates) {
    if (!(await exists(candidate))) continue;
    if ((await stat(candidate)).size > MAX_MAPPING_BYTES) {
      return { rejected: reject('BAD_MAPPING', candidate, null, `A mapping has at most ${MAX_MAPPING_BYTES} bytes.`) };
    }
    const parsed = parseRegisterMapping(await readFile(candidate, 'utf8'), candidate);
    if (parsed.ok) return { mapping: parsed.value };
    const reason = parsed.problems.map(describeProblem).join(' ');
    return { rejected: reject('BAD_MAPPING', csvFile, parsed.problems[0]?.line ?? null, reason) };
  }
  const reason = `A register needs a mapping of its columns. Write ${candidates[0]} (README: Registers), or name one with --mapping.`;
  return { rejected: reject('NO_MAPPING', csvFile, null, reason) };
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A file's bytes, unpacked where its name says so. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file);
  yield* file.toLowerCase().endsWith('.gz') ? pipeline(raw, createGunzip(), () => {}) : raw;
}

function unreadable(file: string, error: unknown): ReadResult {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('Z_')) {
    return reject(
      'BAD_COMPRESSION',
      file,
      null,
      `The file cannot be unpacked: ${messageOf(error)}. Fetch or pack it again.`,
    );
  }
  return reject('UNREADABLE', file, null, `The file cannot be read: ${messageOf(error)}. Check its permissions.`);
}
