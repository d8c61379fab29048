import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../../src/graph/graph';
import { graphCounts, recentRuns, takeLease } from '../../../src/graph/write/ledger-statements';
import { Lease, withLease } from '../../../src/ingest/lease';
import { ingest } from '../../../src/ingest/pipeline';
import { rebuild } from '../../../src/ingest/rebuild';
import type { Article } from '../../../src/model/article';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { IngestProcess } from '../../support/ingest-process';
import { PRESS, reading } from '../../support/notation-articles';
import { NotationExtractor } from '../../support/notation-extractor';
import { faultSeed, seededRandom } from '../../support/seeded-random';
import { testNeo4j } from '../../support/test-settings';
import { derivedOf, HISTORY, wholeGraph } from '../../support/whole-graph';

/** Each costs a second or two: as many as a suite that runs on every change can bear. */
const KILLS = 20;
const DEAD_PID = 4_194_305;

let graph: Graph;
beforeAll(async () => {
  graph = await connectedGraph();
});
beforeEach(() => clearedGraph(graph));
afterAll(() => graph.close());

function run(articles: readonly Article[], extractor = new NotationExtractor()) {
  return ingest({ graph, articles: reading(articles), extractor, command: 'test', concurrency: 2, batchSize: 2 });
}

/** The lease in the hands of somebody else. */
async function leaseOf(holder: string, seconds: number, takeable: readonly string[] = []): Promise<void> {
  await graph.write((tx) => tx.run(takeLease, { name: 'ingest', holder, seconds, takeable }));
}

const CHANGED = PRESS.map((article, index) =>
  index % 2 === 0
    ? { ...article, text: article.text.replace('HELD', 'PLANNED').replace('Emil Falk', 'Finn Grau') }
    : article,
);

test(`killed ${KILLS} times at random points, the next run ends in the graph of a clean rebuild`, async () => {
  const random = seededRandom(faultSeed('ingest killed'));
  await run(PRESS);
  const expected = derivedOf(await wholeGraph(HISTORY));
  await clearedGraph(graph);
  const startedAt = Date.now();
  await run(PRESS);
  const fullMs = Date.now() - startedAt;
  await clearedGraph(graph);
  let killed = 0;
  for (let index = 0; index < KILLS; index += 1) {
    // Back and forth between two readings of the press, so that every run has work to do.
    const process = new IngestProcess(testNeo4j(), index % 2 === 0 ? PRESS : CHANGED, String(index % 3));
    await process.begun();
    await sleep(random() * fullMs);
    await process.kill();
    if (!/error/i.test(process.output)) killed += 1;
  }
  expect(killed).toBe(KILLS);
  await run(PRESS);
  expect(derivedOf(await wholeGraph(HISTORY))).toEqual(expected);
  const whole = await wholeGraph();
  await rebuild(graph, () => new Date());
  expect(await wholeGraph()).toEqual(whole);
  const runs = await graph.read(recentRuns, { limit: KILLS + 1 });
  expect(runs.filter((each) => each.outcome === 'RUNNING')).toEqual([]);
}, 300_000);

test('of two runs at once one works and the other is told who does', async () => {
  const results = await Promise.allSettled([run(PRESS), run(CHANGED)]);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toEqual([{ status: 'rejected', reason: expect.objectContaining({ code: 'LEASE_HELD' }) }]);
  expect((refused[0] as PromiseRejectedResult).reason.message).toContain(`Process ${process.pid} on ${hostname()}`);
  const whole = await wholeGraph();
  await rebuild(graph, () => new Date());
  expect(await wholeGraph()).toEqual(whole);
});

describe('a lease', () => {
  test('held on another machine is respected until it runs out', async () => {
    await leaseOf('elsewhere/1/x', 1);
    await expect(Lease.take(graph)).rejects.toMatchObject({ code: 'LEASE_HELD' });
    await (await Lease.take(graph, 3_000)).release();
  });

  test('held by a process of this machine that died is taken over at once', async () => {
    await leaseOf(`${hostname()}/${DEAD_PID}/x`, 60);
    await (await Lease.take(graph)).release();
  });

  test('is given back when the work failed', async () => {
    await expect(withLease(graph, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await (await Lease.take(graph)).release();
  });

  test('that another took meanwhile ends the run before it writes', async () => {
    const thief = new NotationExtractor();
    const extract = thief.extract.bind(thief);
    thief.extract = async (article) => {
      const [lease] = (await wholeGraph({ without: [] })).filter((line) => line.startsWith('(Lease)'));
      await leaseOf('elsewhere/1/x', 60, [JSON.parse(lease!.slice(8)).holder]);
      return extract(article);
    };
    await expect(run(PRESS, thief)).rejects.toMatchObject({ code: 'LEASE_LOST' });
    expect(await graph.read(graphCounts, {})).toEqual([
      expect.objectContaining({ articles: 0, reports: 0, people: 0 }),
    ]);
  });
});
