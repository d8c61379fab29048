import { PassThrough, Readable } from 'node:stream';
import { extractTo } from '../../../src/commands/extract';
import { linesTo } from '../../../src/commands/output-lines';
import type { Extractor } from '../../../src/model/extraction';
import { failure, firstWords, wordExtractor } from '../../support/word-extractor';

const document = (id: string): string =>
  `${JSON.stringify({ id, date: '2031-03-12', title: `Title ${id}`, text: 'She met him.' })}\n`;

interface Run {
  readonly lines: string[];
  readonly told: string[];
  readonly summary: { readonly read: number; readonly setAside: number; readonly reports: number };
}

async function extracted(input: string, extractor: Extractor = wordExtractor()): Promise<Run> {
  const stream = new PassThrough();
  const output = linesTo(stream, 'test', true);
  const told: string[] = [];
  const summary = await extractTo(output, Readable.from([Buffer.from(input)]), extractor, {
    concurrency: 2,
    origin: 'in.jsonl',
    signal: new AbortController().signal,
    tell: (line) => told.push(line),
  });
  await output.close();
  const text = (await stream.toArray()).join('');
  return { lines: text.split('\n').filter(Boolean), told, summary };
}

describe('extract', () => {
  test('writes a line of JSON an article and nothing else, and tells the sum', async () => {
    const { lines, told, summary } = await extracted(document('a1') + document('a2'));
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a1', 'a2']);
    expect(summary).toEqual({ read: 2, setAside: 0, reports: 2 });
    expect(told).toEqual([
      expect.stringMatching(/^2 articles: 2 read, 0 set aside; 2 reports in .* dropped: 2 EXAMPLE$/),
    ]);
  });

  test('tells each thing set aside with line and reason, and leaves an empty line where there is an id', async () => {
    const failing = wordExtractor(async (article) => {
      if (article.recordId === 'a2') throw failure('TEXT_TOO_LARGE', 'Much too long.');
      return firstWords(article.title);
    });
    const { lines, told, summary } = await extracted(
      `${document('a1')}oops\n${document('a2')}${document('a3')}`,
      failing,
    );
    expect(lines.map((line) => JSON.parse(line)).map(({ id, error }) => [id, error?.code])).toEqual([
      ['a1', undefined],
      ['a2', 'TEXT_TOO_LARGE'],
      ['a3', undefined],
    ]);
    expect(summary).toMatchObject({ read: 2, setAside: 2 });
    expect(told.slice(0, 2)).toEqual([
      expect.stringMatching(/^in\.jsonl:2: set aside \(BAD_JSON\): Not a JSON object/),
      'in.jsonl:3: set aside (TEXT_TOO_LARGE): Much too long.',
    ]);
  });

  test('lone surrogates and line separators in a quote do not break the line', async () => {
    const odd = `${JSON.stringify({ id: 'a1', date: '2031-03-12', title: 'a\u2028b\ud800c', text: 'She met him.' })}\n`;
    const { lines } = await extracted(odd);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '').reports[0].quote).toBe('a\u2028b\ud800c\n\nShe');
  });
});

describe('the receiver of the output', () => {
  test('sets the pace: what it does not take is not read either', async () => {
    let extractedArticles = 0;
    const counting = wordExtractor(async (article) => {
      extractedArticles += 1;
      return firstWords(article.title);
    });
    const stream = new PassThrough({ highWaterMark: 1 });
    const input = Readable.from(Array.from({ length: 500 }, (_, index) => Buffer.from(document(`a${index}`))));
    const run = extractTo(linesTo(stream, 'test', true), input, counting, {
      concurrency: 2,
      origin: 'in.jsonl',
      signal: new AbortController().signal,
      tell: () => {},
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(extractedArticles).toBeLessThan(20);
    stream.resume();
    expect(await run).toMatchObject({ read: 500 });
  });

  test('that goes away ends the run without an error', async () => {
    const stream = new PassThrough();
    const output = linesTo(stream, 'test', true);
    stream.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    const input = Readable.from(Array.from({ length: 50 }, (_, index) => Buffer.from(document(`a${index}`))));
    const summary = await extractTo(output, input, wordExtractor(), {
      concurrency: 2,
      origin: 'in.jsonl',
      signal: new AbortController().signal,
      tell: () => {},
    });
    expect(summary.read).toBeLessThan(50);
    await output.close();
  });

  test('that fails is told of, with what to check', async () => {
    const stream = new PassThrough();
    const output = linesTo(stream, 'out.jsonl', true);
    stream.destroy(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    await new Promise((resolve) => setImmediate(resolve));
    await expect(output.write('{}')).rejects.toMatchObject({
      code: 'OUTPUT_FAILED',
      hint: 'Check path and disk space.',
    });
  });
});
