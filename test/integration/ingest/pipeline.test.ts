import { AppError } from '../../../src/errors';
import type { Graph } from '../../../src/graph/graph';
import { failedOutcomes, recentRuns } from '../../../src/graph/write/ledger-statements';
import { type IngestOptions, type IngestSummary, ingest } from '../../../src/ingest/pipeline';
import { rebuild } from '../../../src/ingest/rebuild';
import { withdraw } from '../../../src/ingest/withdraw';
import type { Article, ReadResult } from '../../../src/model/article';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { notationArticle, PRESS, reading, shuffled } from '../../support/notation-articles';
import { NotationExtractor } from '../../support/notation-extractor';
import { derivedOf, HISTORY, wholeGraph } from '../../support/whole-graph';

let graph: Graph;
beforeAll(async () => {
  graph = await connectedGraph();
});
beforeEach(() => clearedGraph(graph));
afterAll(() => graph.close());

const now = () => new Date('2024-06-01T12:00:00.000Z');

function run(articles: readonly (Article | ReadResult)[], more: Partial<IngestOptions> = {}): Promise<IngestSummary> {
  const extractor = new NotationExtractor();
  return ingest({ graph, articles: reading(articles), extractor, command: 'test', concurrency: 2, now, ...more });
}

/** What a graph would be that had only ever seen these articles, in this order. */
async function cleanGraph(articles: readonly Article[]): Promise<string[]> {
  await clearedGraph(graph);
  await run(articles);
  return wholeGraph(HISTORY);
}

describe('reading again', () => {
  test('what the graph has as it is writes nothing and is not analysed', async () => {
    await run(PRESS);
    const before = await wholeGraph();
    const extractor = new NotationExtractor();
    const again = await run(PRESS, { extractor, now: () => new Date('2024-07-01T00:00:00.000Z') });
    expect(again.counts).toMatchObject({ read: PRESS.length, unchanged: PRESS.length, fresh: 0, changed: 0 });
    expect(extractor.read).toEqual([]);
    expect(await wholeGraph()).toEqual(before);
  });

  test('an extractor of a new version reads all again and changes only what it reads otherwise', async () => {
    await run(PRESS);
    const before = await wholeGraph({ ignoring: ['extractorVersion'] });
    const again = await run(PRESS, { extractor: new NotationExtractor('2') });
    expect(again.counts).toMatchObject({ changed: PRESS.length });
    expect(await wholeGraph({ ignoring: ['extractorVersion'] })).toEqual(before);
  });

  test('an extractor of a new version does not read again what it has read, nor what its change has no part in', async () => {
    await run(PRESS);
    await run(PRESS.slice(0, 3), { extractor: new NotationExtractor('2') });
    const rest = new NotationExtractor('2');
    const [spared] = PRESS.slice(-1);
    const versionFor = (article: Article) => (article.url === spared!.url ? '1' : '2');
    const again = await run(PRESS, { extractor: Object.assign(rest, { versionFor }) });
    expect(again.counts).toMatchObject({ unchanged: 4, changed: PRESS.length - 4 });
    expect(rest.read).toEqual(PRESS.slice(3, -1).map(({ url }) => url));
  });

  test('what a new extractor no longer finds in the same text is gone, with all that followed from it', async () => {
    const text = 'MEETING HELD Anna Berg + Carl Dorn 2024-03-01\nCALL HELD Anna Berg + Emil Falk @ Oslo 2024-03-02';
    const article = notationArticle('tern.example/1', '2024-03-03', text);
    await run([article]);
    const blind = new NotationExtractor('2');
    const sees = { ...blind, extract: (read: Article) => blind.extract({ ...read, text: text.split('\n')[0]! }) };
    await run([article], { extractor: sees });
    const names = (await wholeGraph())
      .filter((line) => /^\((Party:Person|Place)\)/.test(line))
      .map((line) => /"name":"([^"]+)/.exec(line)?.[1]);
    expect(names.sort()).toEqual(['Anna Berg', 'Carl Dorn']);
    expect((await wholeGraph()).filter((line) => line.startsWith('(Event)'))).toHaveLength(1);
  });
});

describe('the order of reading', () => {
  test.each([1, 2, 3])('does not matter (shuffle %i)', async (seed) => {
    const expected = await cleanGraph(PRESS);
    await clearedGraph(graph);
    await run(shuffled(PRESS, seed), { batchSize: 3 });
    expect(await wholeGraph(HISTORY)).toEqual(expected);
  });

  test('does not matter from run to run', async () => {
    const expected = await cleanGraph(PRESS);
    await clearedGraph(graph);
    for (const article of [...PRESS].reverse()) await run([article]);
    expect(await wholeGraph(HISTORY)).toEqual(expected);
  });

  test('ids that were still lead to what took their place', async () => {
    for (const article of [...PRESS].reverse()) await run([article]);
    const lines = await wholeGraph({ without: ['Run', 'Outcome', 'Lease', 'Migration'] });
    const former = lines.filter((line) => line.startsWith('(FormerId)')).map((line) => JSON.parse(line.slice(11)).id);
    expect(former.length).toBeGreaterThan(0);
    for (const id of former) expect(lines.filter((line) => line.startsWith(`${id} -NOW->`))).toHaveLength(1);
    const ids = new Set(
      lines.filter((line) => /^\((Event|Party|Place)/.test(line)).map((line) => /"id":"([^"]+)/.exec(line)?.[1]),
    );
    expect(former.filter((id) => ids.has(id))).toEqual([]);
  });
});

describe('a changed article', () => {
  const [first, ...others] = PRESS;

  test('is a new version: what it no longer says stays as history and counts no more', async () => {
    await run(PRESS);
    const changed = { ...first!, text: 'TALKS HELD [Fish Board] + [Port Union] 2024-02-28' };
    const summary = await run([changed]);
    expect(summary.counts).toMatchObject({ changed: 1, fresh: 0 });
    const derived = derivedOf(await wholeGraph(HISTORY));
    const versions = (await wholeGraph()).filter((line) => line.startsWith('(ArticleVersion)'));
    expect(versions).toHaveLength(PRESS.length + 1);
    expect(derived).toEqual(derivedOf(await cleanGraph([changed, ...others])));
  });

  test('that is changed back is as if it had never been changed', async () => {
    await run(PRESS);
    const before = derivedOf(await wholeGraph(HISTORY));
    await run([{ ...first!, text: 'Nothing at all.' }]);
    expect(derivedOf(await wholeGraph(HISTORY))).not.toEqual(before);
    await run([first!]);
    expect(derivedOf(await wholeGraph(HISTORY))).toEqual(before);
  });

  test('leaves the derived graph that a rebuild gives', async () => {
    await run(PRESS);
    await run(
      PRESS.map((article, index) =>
        index % 2 === 0 ? article : { ...article, text: article.text.replace('HELD', 'PLANNED') },
      ),
    );
    const before = await wholeGraph();
    await rebuild(graph, () => new Date('2024-09-01T00:00:00.000Z'));
    expect(await wholeGraph()).toEqual(before);
  });
});

describe('withdrawing', () => {
  test('an article takes out what it says, and putting it back puts that back', async () => {
    await run(PRESS);
    const before = derivedOf(await wholeGraph(HISTORY));
    const url = PRESS[1]!.url;
    const out = await withdraw(graph, { subject: url, restore: false, command: `withdraw ${url}`, now });
    expect(out.urls).toEqual([url]);
    const without = derivedOf(await wholeGraph(HISTORY));
    await withdraw(graph, { subject: url, restore: true, command: `withdraw ${url} --restore`, now });
    expect(derivedOf(await wholeGraph(HISTORY))).toEqual(before);
    expect(without).toEqual(derivedOf(await cleanGraph(PRESS.filter((article) => article.url !== url))));
  });

  test('a source keeps its articles out when they, and new ones, are read again', async () => {
    await run(PRESS);
    await withdraw(graph, { subject: 'gull.example', restore: false, command: 'withdraw gull.example', now });
    const fresh = notationArticle('gull.example/9', '2024-05-20', 'MEETING HELD Nobody Known + Carl Dorn 2024-05-19');
    const summary = await run([...PRESS, fresh]);
    expect(summary.leftOut).toBe(4);
    const rest = PRESS.filter((article) => article.source !== 'gull.example');
    const derived = derivedOf(await wholeGraph(HISTORY));
    expect(derived).toEqual(derivedOf(await cleanGraph(rest)));
  });

  test('what nobody knows is an error that says what to give', async () => {
    await expect(withdraw(graph, { subject: 'nowhere', restore: false, command: '', now })).rejects.toMatchObject({
      code: 'UNKNOWN_SUBJECT',
    });
  });

  test('an address that is gone takes its article out, and back when it answers again', async () => {
    await run(PRESS);
    const before = derivedOf(await wholeGraph(HISTORY));
    const rejected = { origin: PRESS[1]!.url, line: null, code: 'GONE', reason: 'The address answers 410.' };
    const summary = await run([{ ok: false, rejected }]);
    expect(summary.counts).toMatchObject({ withdrawn: 1, setAside: 0 });
    expect(derivedOf(await wholeGraph(HISTORY))).not.toEqual(before);
    // Asked again, it is still gone: that is nothing new, and nothing to be mended.
    expect((await run([{ ok: false, rejected }])).counts).toMatchObject({ withdrawn: 0, setAside: 0, unchanged: 1 });
    await run([PRESS[1]!]);
    expect(derivedOf(await wholeGraph(HISTORY))).toEqual(before);
  });

  test('an article is found by the address that it was read from, too; one that nobody knows is set aside', async () => {
    const origin = 'https://m.gull.example/amp/1?from=feed';
    await run([{ ok: true, article: { ...PRESS[1]!, origin } }]);
    const gone = (at: string): ReadResult => ({
      ok: false,
      rejected: { origin: at, line: null, code: 'GONE', reason: `${at} is gone for good (410).` },
    });
    const summary = await run([gone(origin), gone('https://gull.example/unknown')]);
    expect(summary.counts).toMatchObject({ withdrawn: 1, setAside: 1 });
    const lines = await wholeGraph();
    expect(lines.find((line) => line.startsWith('(Article)'))).toContain('"withdrawnFor":"GONE"');
    const ledger = await wholeGraph({ without: [] });
    expect(ledger.join('\n')).toContain('Its article is withdrawn; should the page return');
  });
});

test('what is known of sources is kept, and outlets of one owner are one voice', async () => {
  await run(PRESS);
  const voices = async () =>
    (await wholeGraph())
      .filter((line) => line.startsWith('(Event)'))
      .map((line) => /"independentSourceCount":(\d)/.exec(line)?.[1]);
  const sources = ['tern.example', 'gull.example'].map((id) => ({
    id,
    name: `The ${id}`,
    group: 'Sea Press',
    country: 'NO',
  }));
  const before = await voices();
  await run([], { sources });
  expect(await voices()).not.toEqual(before);
  const described = await wholeGraph();
  await run(
    PRESS.map((article) => ({ ...article, sourceName: 'A Paper' })),
    { sources },
  );
  expect(await wholeGraph()).toEqual(described);
  await clearedGraph(graph);
  await run(shuffled(PRESS, 7), { sources });
  expect((await wholeGraph(HISTORY)).filter((line) => line.startsWith('(Event)'))).toEqual(
    described.filter((line) => line.startsWith('(Event)')).map((line) => line.replace(/"changedAt":"[^"]+",/, '')),
  );
});

describe('a bad article', () => {
  test('is set aside with its reason, and the run goes on', async () => {
    const extractor = new NotationExtractor('1', { failOn: /Nothing else/ });
    const rejected = { origin: 'broken.jsonl', line: 3, code: 'NO_URL', reason: 'It has no url.' };
    const summary = await run([{ ok: false, rejected }, ...PRESS], { extractor });
    expect(summary.counts).toMatchObject({ read: PRESS.length + 1, fresh: PRESS.length - 1, setAside: 2 });
    expect(await graph.read(failedOutcomes, {})).toEqual([
      expect.objectContaining({ origin: 'auk.example/2.txt', code: 'EXTRACTION_FAILED' }),
      expect.objectContaining({ origin: 'broken.jsonl', line: 3, code: 'NO_URL' }),
    ]);
    await run(PRESS, { now: () => new Date('2024-07-01T00:00:00.000Z') });
    expect(await graph.read(failedOutcomes, {})).toEqual([expect.objectContaining({ origin: 'broken.jsonl' })]);
  });

  test('with the URL of another is set aside unless it says the same', async () => {
    const [one] = PRESS;
    const other = { ...one!, text: 'Something else.', origin: 'copy.jsonl:7' };
    const set: string[] = [];
    const summary = await run([one!, { ...one!, origin: 'same.txt' }, other], {
      onSetAside: ({ origin, line, code, reason }) => set.push(`${origin}:${line} ${code} ${reason}`),
    });
    expect(summary.counts).toMatchObject({ fresh: 1, unchanged: 1, setAside: 1 });
    expect(set).toEqual([expect.stringMatching(/^copy\.jsonl:7 DUPLICATE_URL .*tern\.example\/1\.txt/)]);
  });

  test('after another means that the engine is down: the run fails and says so', async () => {
    const extractor = new NotationExtractor('1', { failOn: /./ });
    const many = Array.from({ length: 40 }, (_, index) =>
      notationArticle(`tern.example/x${index}`, '2024-01-01', 'Text.'),
    );
    await expect(run(many, { extractor, batchSize: 10 })).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    expect(await graph.read(recentRuns, { limit: 1 })).toEqual([expect.objectContaining({ outcome: 'FAILED' })]);
  });

  test('after another that the engine refuses fails the run too', async () => {
    const refusal = new AppError('LLM_REFUSED', 'No such key.', 'Check LLM_API_KEY.');
    const extractor = { name: 'refused', version: '1', extract: () => Promise.reject(refusal) };
    const many = Array.from({ length: 40 }, (_, index) =>
      notationArticle(`tern.example/x${index}`, '2024-01-01', 'Text.'),
    );
    await expect(run(many, { extractor })).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: expect.stringContaining('No such key.'),
    });
  });
});

test('an interrupted run keeps what it finished and is recorded as such; the next one ends in the same graph', async () => {
  const expected = await cleanGraph(PRESS);
  await clearedGraph(graph);
  const controller = new AbortController();
  const summary = await run(PRESS, {
    signal: controller.signal,
    batchSize: 2,
    concurrency: 1,
    onProgress: () => controller.abort(),
  });
  expect(summary.outcome).toBe('INTERRUPTED');
  expect(summary.counts.read).toBeLessThan(PRESS.length);
  await run(PRESS);
  expect(await wholeGraph(HISTORY)).toEqual(expected);
});
