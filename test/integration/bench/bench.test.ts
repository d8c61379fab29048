import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemsIn } from '../../../bench/measure/answer-length';
import { BareDriver } from '../../../bench/measure/bare-driver';
import { HttpClient } from '../../../bench/measure/http-client';
import { QuestionMeasure } from '../../../bench/measure/measure-question';
import { comparedQuestions } from '../../../bench/neo4j-graphql/questions';
import { questionsOf } from '../../../bench/questions';
import { type ServedProcess, servedProcess } from '../../../bench/served/served-process';
import { loadWorld } from '../../../bench/world/load-world';
import type { Graph } from '../../../src/graph/graph';
import { connectedGraph } from '../../support/graph';
import { testNeo4j } from '../../support/test-settings';

/** The anchors alone are some 1,700 reports: no world is smaller. */
const SIZE = { reports: 500, seed: 'smoke' };
const LIMIT_MS = 300_000;

const folder = mkdtempSync(join(tmpdir(), 'whomet-bench-'));
let graph: Graph;
let own: ServedProcess;
let other: ServedProcess;
let bare: BareDriver;
const clients: HttpClient[] = [];
const clientOf = (server: ServedProcess): HttpClient => {
  const client = new HttpClient(server.url);
  clients.push(client);
  return client;
};

beforeAll(async () => {
  graph = await connectedGraph();
  await loadWorld(graph, SIZE);
  const program = join(__dirname, '..', '..', '..', 'bench', 'neo4j-graphql', 'serve.ts');
  own = await servedProcess(testNeo4j(), join(folder, 'serve.log'), { isNoted: true });
  other = await servedProcess(testNeo4j(), join(folder, 'serve.log'), { program });
  bare = new BareDriver(testNeo4j());
}, LIMIT_MS);
afterAll(async () => {
  for (const client of clients) client.close();
  await bare?.close();
  await own?.close();
  await other?.close();
  await graph?.close();
  rmSync(folder, { recursive: true, force: true });
});

test(
  'every example is asked of a synthetic world over HTTP and bare, in three round trips at most',
  async () => {
    const client = clientOf(own);
    for (const question of questionsOf(SIZE)) {
      const measure = new QuestionMeasure({ question, client, server: own, bare });
      await measure.once(0, true);
      const { p50, ratio, rounds, bytes } = measure.figures();
      expect([question.name, p50 > 0, ratio > 0, bytes > 20]).toEqual([question.name, true, true, true]);
      expect(rounds).toBeLessThanOrEqual(3);
    }
  },
  LIMIT_MS,
);

test(
  'the questions compared are answered alike by this project and by both forms of @neo4j/graphql',
  async () => {
    const [ours, theirs] = [clientOf(own), clientOf(other)];
    for (const { name, own: text, ownCounted, list, connection, variables } of comparedQuestions(SIZE)) {
      const given = variables[0] as object;
      const answers = [await ours.ask(text, given), await theirs.ask(list, given)];
      if (connection !== null) answers.push(await theirs.ask(connection, given));
      if (ownCounted !== null) answers.push(await ours.ask(ownCounted, given));
      const lengths = answers.map(({ body }) => itemsIn(body));
      expect([name, ...lengths]).toEqual([name, ...lengths.map(() => lengths[0])]);
      expect(lengths[0]).toBeGreaterThan(1);
    }
  },
  LIMIT_MS,
);

test('the server of a benchmark tells what it uses', async () => {
  const { memory, processor } = await own.usage();
  expect(memory.rss).toBeGreaterThan(10_000_000);
  expect(processor).toBeGreaterThan(0);
});
