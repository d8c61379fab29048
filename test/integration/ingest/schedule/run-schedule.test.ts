import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fetcher } from '../../../../src/ingest/read/web/fetcher';
import {
  type Clock,
  runSchedule,
  type ScheduleOptions,
  type SourceRun,
} from '../../../../src/ingest/schedule/run-schedule';
import { FileScheduleState } from '../../../../src/ingest/schedule/source-memory';
import { parseSources } from '../../../../src/ingest/schedule/sources-file';
import type { ReadResult } from '../../../../src/model/article';
import { NewsServer, newsPage } from '../../../support/news-server';

let server: NewsServer;
let folder: string;
const HOUR = 60 * 60 * 1000;

beforeAll(async () => {
  server = await NewsServer.start();
});
beforeEach(() => {
  server.reset();
  folder = mkdtempSync(join(tmpdir(), 'whomet-schedule-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => server.stop());

/** A clock that stands until it is waited for; it ends the schedule when its time is over. */
class StageClock implements Clock {
  private time: number;
  readonly controller = new AbortController();

  constructor(
    from: string,
    private readonly hours: number,
  ) {
    this.time = Date.parse(from);
    this.end = this.time + this.hours * HOUR;
  }
  private readonly end: number;

  now(): Date {
    return new Date(this.time);
  }

  async waitUntil(then: Date): Promise<void> {
    this.time = then.getTime();
    if (this.time >= this.end) this.controller.abort(new Error('The stage closes.'));
  }
}

interface Told {
  readonly runs: SourceRun[];
  readonly titles: string[];
}

async function run(
  text: string,
  clock: StageClock,
  ingest?: ScheduleOptions['ingest'],
  more: Partial<ScheduleOptions> = {},
): Promise<Told> {
  const parsed = parseSources(text, 'sources.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const told: Told = { runs: [], titles: [] };
  const take = async (items: AsyncIterable<ReadResult>) => {
    for await (const item of items) told.titles.push(item.ok ? item.article.title : item.rejected.code);
  };
  await runSchedule({
    sources: parsed.sources,
    state: new FileScheduleState(join(folder, 'state')),
    fetcher: new Fetcher({ version: '0.1.0', allowedHosts: [server.host], delayMs: 0 }),
    folder,
    ingest: ingest ?? ((_source, items) => take(items)),
    clock,
    signal: clock.controller.signal,
    onRun: (each) => told.runs.push(each),
    ...more,
  });
  return told;
}

function serveFeed(...paths: string[]): void {
  for (const path of paths)
    server.serve(path, newsPage(path.slice(1), '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.'));
  const items = paths.map((path) => `<item><title>${path}</title><link>${server.url(path)}</link></item>`).join('');
  server.serve(
    '/feed',
    `<rss version="2.0"><channel><title>Gull</title>${items}</channel></rss>`,
    'application/rss+xml',
  );
}

const FEED = () =>
  `sources: [{ id: gull.example, feeds: ['${server.url('/feed')}'], times: '0 * * * *', jitterMinutes: 0 }]`;

test('reads each source at its times, what is new once, and young articles again', async () => {
  serveFeed('/one');
  const { runs, titles } = await run(FEED(), new StageClock('2025-06-04T00:30:00Z', 8 * 24));
  expect(runs.length).toBe(8 * 24 + 1);
  expect(runs.slice(0, 2).map(({ startedAt }) => startedAt.toISOString())).toEqual([
    '2025-06-04T00:30:00.000Z',
    '2025-06-04T01:00:00.000Z',
  ]);
  expect(titles).toEqual(['one', 'one', 'one']);
  expect(server.requestsFor('/one')).toBe(3);
});

test('goes on after a restart where it was', async () => {
  serveFeed('/one');
  await run(FEED(), new StageClock('2025-06-04T00:30:00Z', 1));
  serveFeed('/one', '/two');
  const { runs, titles } = await run(FEED(), new StageClock('2025-06-04T01:10:00Z', 1));
  expect(runs.map(({ startedAt }) => startedAt.toISOString())).toEqual(['2025-06-04T02:00:00.000Z']);
  expect(titles).toEqual(['two']);
});

test('what a failed run fetched is fetched again at the next time', async () => {
  serveFeed('/one');
  let times = 0;
  const seen: number[] = [];
  const { runs } = await run(FEED(), new StageClock('2025-06-04T00:30:00Z', 1), async (_source, items) => {
    let count = 0;
    for await (const _ of items) count += 1;
    seen.push(count);
    times += 1;
    if (times === 1) throw new Error('The graph is away.');
  });
  expect(runs.map(({ outcome, message }) => [outcome, message])).toEqual([
    ['FAILED', 'The graph is away.'],
    ['DONE', null],
  ]);
  expect(seen).toEqual([1, 1]);
});

test('an interrupted run is not kept: it is due at once after a restart', async () => {
  serveFeed('/one');
  const clock = new StageClock('2025-06-04T00:30:00Z', 2);
  await run(FEED(), clock, async () => clock.controller.abort(new Error('Enough.')));
  const { titles } = await run(FEED(), new StageClock('2025-06-04T00:31:00Z', 0.1));
  expect(titles).toEqual(['one']);
});

test('runs of two sources never overlap', async () => {
  writeFileSync(join(folder, 'a.txt'), ' date 2025-06-04 https://gull.example/a\n\nA\n\nAnna Berg met Carl Dorn.\n');
  let open = 0;
  let most = 0;
  const text = `
defaults: { times: '0 * * * *', jitterMinutes: 0 }
sources: [{ id: auk.example, paths: [a.txt] }, { id: gull.example, paths: ['*.txt'] }]`;
  const { runs } = await run(text, new StageClock('2025-06-04T00:30:00Z', 3), async (_source, items) => {
    open += 1;
    most = Math.max(most, open);
    for await (const _ of items) await new Promise((resolve) => setTimeout(resolve, 5));
    open -= 1;
  });
  expect(runs.length).toBe(8);
  expect(runs.every(({ read, setAside }) => read === 1 && setAside === 0)).toBe(true);
  expect(most).toBe(1);
});

test('once runs what is due and returns', async () => {
  serveFeed('/one');
  const { runs } = await run(FEED(), new StageClock('2025-06-04T00:30:00Z', 100), undefined, { once: true });
  expect(runs.length).toBe(1);
});

test('a memory that is broken counts as none', async () => {
  serveFeed('/one');
  await run(FEED(), new StageClock('2025-06-04T00:30:00Z', 0.1));
  writeFileSync(join(folder, 'state', 'gull.example.json'), '{"lastStartedAt": ');
  expect((await run(FEED(), new StageClock('2025-06-04T00:31:00Z', 0.1))).titles).toEqual(['one']);
});
