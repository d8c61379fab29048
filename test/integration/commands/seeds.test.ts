import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeeds } from '../../../src/commands/seeds';
import { readConfig } from '../../../src/config';
import type { Graph } from '../../../src/graph/graph';
import { graphCounts } from '../../../src/graph/write/ledger-statements';
import { joinedCoreNlp } from '../../support/corenlp';
import { clearedGraph, connectedGraph } from '../../support/graph';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'whomet-seeds-'));
let graph: Graph;
let corenlp: Awaited<ReturnType<typeof joinedCoreNlp>>;

beforeAll(async () => {
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  const text = 'Anna Berg met Carl Dorn in Oslo on Monday.';
  writeFileSync(join(articles, 'one.txt'), ` date 2026-03-04 https://gull.example/one\n\nThey met\n\n${text}\n`);
  [graph, corenlp] = await Promise.all([connectedGraph(), joinedCoreNlp()]);
});
beforeEach(() => clearedGraph(graph));
afterAll(async () => {
  await graph.close();
  await corenlp.release();
  rmSync(folder, { recursive: true });
});

const load = async (signal?: AbortSignal): Promise<number> => {
  const config = readConfig({ CORENLP_URL: corenlp.url });
  await loadSeeds(graph, config, { tell: () => {}, signal }, folder);
  return articleCount();
};

const articleCount = async (): Promise<number> => (await graph.read(graphCounts, {}))[0]!.articles;

test('fills an empty graph', async () => {
  expect(await load()).toBe(1);
});

test('leaves a graph alone that holds anything', async () => {
  await graph.migrate("CREATE (:Person {id: 'p'})");
  expect(await load()).toBe(0);
});

test('interrupted, leaves no half of it behind', async () => {
  expect(await load(AbortSignal.abort(new Error('Enough.'))).catch(articleCount)).toBe(0);
  expect(await load()).toBe(1);
});
