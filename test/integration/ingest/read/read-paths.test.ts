import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MAX_LINE_BYTES } from '../../../../src/ingest/read/limits';
import { type ReadOptions, readPaths } from '../../../../src/ingest/read/read-paths';
import type { ReadResult } from '../../../../src/model/article';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whomet-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const article = (title: string) =>
  ` date 2025-06-04 https://gull.example/${title}\n\n${title}\n\nAnna Berg met Carl Dorn.\n`;
const line = (title: string, more: object = {}) =>
  JSON.stringify({
    id: title,
    url: `https://gull.example/${title}`,
    date: '2025-06-04',
    title,
    text: 'Anna Berg met Carl Dorn.',
    source: 'The Gull',
    ...more,
  });

async function read(paths: string[], options: ReadOptions = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readPaths(paths, options)) results.push(result);
  return results;
}

/** The titles of what was read, and code and line of what was set aside. */
const brief = (results: readonly ReadResult[]) =>
  results.map((result) => (result.ok ? result.article.title : `${result.rejected.code}:${result.rejected.line}`));

describe('folders and globs', () => {
  beforeEach(() => {
    for (const name of ['b.txt', 'a.txt', 'sub/c.txt', 'sub/deep/d.txt', '.hidden.txt', '.git/e.txt', 'B.txt']) {
      write(name, article(name.replace(/\W/g, '')));
    }
  });

  test('a folder is read to its depths, in the same order everywhere, hidden files left out', async () => {
    symlinkSync(folder, join(folder, 'sub', 'round'));
    expect(brief(await read([folder]))).toEqual(['Btxt', 'atxt', 'btxt', 'subctxt', 'subdeepdtxt']);
  });

  test('a glob picks', async () => {
    expect(brief(await read([join(folder, '*.txt')]))).toEqual(['Btxt', 'atxt', 'btxt']);
    expect(brief(await read([join(folder, '**', '[cd].txt')]))).toEqual(['subctxt', 'subdeepdtxt']);
    expect(brief(await read([join(folder, 'sub', '{c,x}.txt')]))).toEqual(['subctxt']);
  });

  test('a hidden file that is named is read, and a name with brackets is a name first', async () => {
    const file = write('[draft].txt', article('draft'));
    expect(brief(await read([join(folder, '.hidden.txt'), file]))).toEqual(['hiddentxt', 'draft']);
  });

  test('what is not there is told, and the rest is read', async () => {
    mkdirSync(join(folder, 'empty'));
    const paths = [join(folder, 'no.txt'), join(folder, 'empty'), join(folder, '*.doc'), join(folder, 'a.txt')];
    expect(brief(await read(paths))).toEqual(['NOT_FOUND:null', 'NO_FILES:null', 'NO_FILES:null', 'atxt']);
  });
});

test('a file too large for one article is set aside unread', async () => {
  const file = write('large.txt', `${article('large')}${'word '.repeat(2_100_000)}`);
  const [result] = await read([file]);
  expect(result).toMatchObject({
    ok: false,
    rejected: { code: 'TOO_LARGE', reason: expect.stringMatching(/\(105\d+ bytes\)/) },
  });
});

test('packed text is unpacked, and a bomb goes off in small', async () => {
  const files = [
    write('a.txt.gz', gzipSync(article('packed'))),
    write('bomb.txt.gz', gzipSync(Buffer.alloc(300_000_000, 'a'))),
  ];
  expect(brief(await read(files))).toEqual(['packed', 'TOO_LARGE:null']);
});

describe('JSONL', () => {
  test('each line is read or set aside with its number', async () => {
    const lines = [
      `\ufeff${line('one')}`,
      '{"url": "https://gull.example/broken", ',
      '',
      line('two', { date: '2025-02-30' }),
      line('three', { url: undefined }),
      line('four', { title: '' }),
      line('five', { text: null }),
      line('six', { text: 7 }),
      '["no", "object"]',
      line('seven', { date: '2025-06-04T10:00:00Z', id: 7, source: undefined }),
    ];
    const results = await read([write('a.jsonl', `${lines.join('\r\n')}\r\n`)]);
    expect(brief(results)).toEqual([
      'one',
      'BAD_JSON:2',
      'BAD_DATE:4',
      'NO_URL:5',
      'NO_TITLE:6',
      'NO_TEXT:7',
      'BAD_FIELD:8',
      'BAD_JSON:9',
      'seven',
    ]);
    expect(results[0]).toMatchObject({
      article: { sourceName: 'The Gull', recordId: 'one', origin: join(folder, 'a.jsonl:1') },
    });
    expect(results[8]).toMatchObject({ article: { sourceName: null, recordId: '7', date: '2025-06-04' } });
  });

  test('a line beyond the limit and one that is no UTF-8 do not stop the rest', async () => {
    const huge = `{"title": "${'a'.repeat(MAX_LINE_BYTES)}"}`;
    const file = write(
      'a.ndjson.gz',
      gzipSync(Buffer.concat([Buffer.from(`${huge}\n`), Buffer.from([0x7b, 0xff, 0x0a]), Buffer.from(line('after'))])),
    );
    expect(brief(await read([file]))).toEqual(['TOO_LARGE:1', 'BAD_ENCODING:2', 'after']);
  });

  test('a file that breaks off is read as far as it goes', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => line(`n${at}${Math.sin(at)}`)).join('\n');
    const whole = gzipSync(many);
    const results = await read([write('cut.jsonl.gz', whole.subarray(0, whole.length / 2))]);
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(1_000);
    expect(brief(results).at(-1)).toBe('BAD_COMPRESSION:null');
  });

  test('an empty file is told', async () => {
    expect(brief(await read([write('a.jsonl', '\n \n')]))).toEqual(['EMPTY:null']);
  });
});

describe('a register', () => {
  const mapping =
    'register: visits\nid: no\nvisitor: who\nfrom: first\nto: last\nplace: city\ntext: notes\nurl: https://lakes.example/visits\n';
  const csv = [
    'no,who,first,last,city,notes',
    '1,Anna Berg,2025-06-04,2025-06-05,Oslo,"Met Carl Dorn,\nthen rested."',
    '2,Carl Dorn,2025-06-31,2025-07-01,Bergen,Rested.',
    '3,too few',
    '4,Emil Falk,2025-07-01,2025-07-01,Bergen,"He said ""yes""."',
  ].join('\n');

  test('is read with the mapping beside it, each broken record set aside', async () => {
    write('visits.mapping.yaml', mapping);
    write('visits.csv', csv);
    const results = await read([folder]);
    expect(brief(results)).toEqual([
      'Anna Berg in Oslo, 4–5 June 2025',
      'BAD_RECORD:4',
      'BAD_CSV:5',
      'Emil Falk in Bergen, 1 July 2025',
    ]);
    expect(results[3]).toMatchObject({ article: { source: 'register:visits', text: 'He said "yes".' } });
  });

  test('takes a mapping that is named', async () => {
    const named = write('other.yaml', mapping.replace('register: visits', 'register: others'));
    const [first] = await read([write('visits.csv', csv)], { mapping: named });
    expect(first).toMatchObject({ article: { source: 'register:others' } });
  });

  test('without a mapping, or with one that does not fit, is set aside with what to do', async () => {
    const file = write('visits.csv', csv);
    expect(await read([file])).toMatchObject([
      { rejected: { code: 'NO_MAPPING', reason: expect.stringContaining('visits.mapping.yaml') } },
    ]);
    write('visits.mapping.yaml', mapping.replace('who', 'traveller'));
    expect(await read([file])).toMatchObject([
      { rejected: { code: 'BAD_MAPPING', reason: expect.stringContaining('visitor: traveller') } },
    ]);
    write('visits.mapping.yaml', 'register: visits');
    expect(await read([file])).toMatchObject([{ rejected: { code: 'BAD_MAPPING' } }]);
  });

  test('a quote that never ends costs the rest, not the run', async () => {
    write('visits.mapping.yaml', mapping);
    const file = write('visits.csv', `${csv}\n5,"${'Emil '.repeat(100_000)}`);
    const results = brief(await read([file, write('z.txt', article('after'))]));
    expect(results.slice(0, 4)).toEqual([
      'Anna Berg in Oslo, 4–5 June 2025',
      'BAD_RECORD:4',
      'BAD_CSV:5',
      'Emil Falk in Bergen, 1 July 2025',
    ]);
    expect(results.at(-1)).toBe('after');
    expect(results.slice(4, -1).every((code) => code.startsWith('BAD_CSV'))).toBe(true);
    expect(results.length).toBeGreaterThan(5);
  });
});

test('ends after the article at hand when its caller does', async () => {
  write('a.jsonl', [line('one'), line('two')].join('\n'));
  const controller = new AbortController();
  const titles: string[] = [];
  for await (const result of readPaths([folder], { signal: controller.signal })) {
    titles.push(...brief([result]));
    controller.abort();
  }
  expect(titles).toEqual(['one']);
});
