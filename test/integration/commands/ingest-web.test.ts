import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../../src/graph/graph';
import { recentRuns } from '../../../src/graph/write/ledger-statements';
import { answers, type ChatServer, chatServer } from '../../support/chat-server';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { NewsServer, newsPage } from '../../support/news-server';
import { type CommandResult, resultOf, startCommand } from '../../support/run-command';
import { testNeo4j } from '../../support/test-settings';
import { wholeGraph } from '../../support/whole-graph';

let graph: Graph;
let engine: ChatServer;
let news: NewsServer;
let folder: string;

beforeAll(async () => {
  graph = await connectedGraph();
  engine = await chatServer(answers({ people: [], organisations: [], reports: [] }));
  news = await NewsServer.start();
});
afterAll(async () => {
  await Promise.all([graph.close(), engine.close(), news.stop()]);
});
beforeEach(async () => {
  await clearedGraph(graph);
  news.reset();
  folder = mkdtempSync(join(tmpdir(), 'whomet-ingest-web-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function startIngest(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const { uri, user, password } = testNeo4j();
  return startCommand(['ingest', '--engine', 'llm', ...args], {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    LLM_URL: engine.url,
    LLM_MODEL: 'little-model',
    WHOMET_DATA: join(folder, 'data'),
    ...settings,
  });
}
const ingest = (...args: string[]): Promise<CommandResult> => resultOf(startIngest(args));

const page = (title: string) => newsPage(title, '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.');

test('an address is read where its host may be asked, and refused where it is private', async () => {
  news.serve('/one', page('One'));
  const refused = await ingest(news.url('/one'));
  expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('FORBIDDEN_ADDRESS')]);
  const read = await ingest(news.url('/one'), '--allow-host', news.host);
  expect([read.code, read.stderr]).toEqual([0, '']);
  expect(read.stdout).toContain('Articles read 1: new 1');
});

test('a schedule reads what is due, remembers it, and tells what it did', async () => {
  news.serve('/one', page('One'));
  const feed = `<rss version="2.0"><channel><title>Gull</title><item><title>One</title><link>${news.url('/one')}</link></item></channel></rss>`;
  news.serve('/feed', feed, 'application/rss+xml');
  const file = join(folder, 'sources.yaml');
  writeFileSync(file, `sources: [{ id: gull.example, feeds: ['${news.url('/feed')}'], times: '0 0 1 1 *' }]`);
  const run = () => ingest('--schedule', file, '--once', '--allow-host', news.host);
  const first = await run();
  expect(first.code).toBe(0);
  expect(first.stderr).toMatch(/"source":"gull\.example".*"fresh":1/);
  const second = await run();
  expect([second.code, second.stderr]).toEqual([0, '']);
  expect(news.requestsFor('/one')).toBe(1);
});

test('a schedule that goes on tells Prometheus of its sources, and the graph what is known of them', async () => {
  news.serve('/one', page('One'));
  const file = join(folder, 'sources.yaml');
  const source = `{ id: gull.example, name: The Gull, group: Sea Press, country: 'NO', pages: ['${news.url('/one')}'], times: '0 0 1 1 *' }`;
  writeFileSync(file, `sources: [${source}]`);
  const command = startIngest(['--schedule', file, '--allow-host', news.host, '--metrics-port', '0']);
  let told = '';
  command.stderr.setEncoding('utf8').on('data', (text) => {
    told += text;
  });
  const runs = 'whomet_schedule_runs_total{source="gull.example",outcome="DONE"}';
  let figures = '';
  while (!figures.includes(runs)) {
    if (command.exitCode !== null) throw new Error(told);
    await sleep(100);
    const url = /"url":"([^"]+\/metrics)"/.exec(told)?.[1];
    if (url !== undefined) figures = await (await fetch(url)).text();
  }
  expect(figures).toContain(`${runs} 1`);
  expect(figures).toContain('whomet_schedule_items_total{source="gull.example",result="read"} 1');
  expect(figures).toContain('whomet_graph_up 1');
  expect(figures).toMatch(
    /whomet_neo4j_statement_duration_seconds_count\{statement="load-articles",failed="false"\} 1/,
  );
  command.kill('SIGINT');
  while (command.exitCode === null && command.signalCode === null) await sleep(20);
  expect(command.exitCode).toBe(130);
  const sources = (await wholeGraph()).filter((line) => line.startsWith('(Source)') && line.includes('gull.example'));
  expect(sources).toEqual([expect.stringMatching(/"country":"NO".*"group":"Sea Press".*"name":"The Gull"/)]);
});

test('what a run may ask of the engine counts for each source of a schedule anew', async () => {
  for (const name of ['/one', '/two']) news.serve(name, page(name));
  const file = join(folder, 'sources.yaml');
  const source = (id: string, path: string) => `{ id: ${id}, pages: ['${news.url(path)}'], times: '0 0 1 1 *' }`;
  writeFileSync(file, `sources: [${source('gull.example', '/one')}, ${source('tern.example', '/two')}]`);
  const { code, stderr } = await resultOf(
    startIngest(['--schedule', file, '--once', '--allow-host', news.host], { LLM_MAX_ARTICLES: '1' }),
  );
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('BUDGET_SPENT')]);
  expect(await graph.read(recentRuns, { limit: 9 })).toEqual([
    expect.objectContaining({ outcome: 'DONE', fresh: 1, setAside: 0 }),
    expect.objectContaining({ outcome: 'DONE', fresh: 1, setAside: 0 }),
  ]);
});

test('a schedule with faults is not begun: each is told with its line', async () => {
  const file = join(folder, 'sources.yaml');
  writeFileSync(file, 'sources:\n  - id: gull.example\n    times: never\n');
  const { code, stderr } = await ingest('--schedule', file);
  expect(code).toBe(1);
  expect(stderr).toMatch(/BAD_SOURCES: .*sources\.yaml:3: sources\[0\]\.times: 'never'/);
});

test('--failed reads a file again whose first line was mended', async () => {
  const file = join(folder, 'a.txt');
  writeFileSync(file, ' date 2025-02-30 https://gull.example/a\n\nA\n\nAnna Berg met Carl Dorn.\n');
  expect((await ingest(file)).code).toBe(3);
  writeFileSync(file, ' date 2025-02-28 https://gull.example/a\n\nA\n\nAnna Berg met Carl Dorn.\n');
  expect((await ingest('--failed')).stdout).toContain('Articles read 1: new 1');
});
