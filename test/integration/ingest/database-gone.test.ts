import { setTimeout as sleep } from 'node:timers/promises';
import { Graph } from '../../../src/graph/graph';
import { migrate } from '../../../src/graph/migrate';
import { ingest } from '../../../src/ingest/pipeline';
import { rebuild } from '../../../src/ingest/rebuild';
import { useNeo4j } from '../../../src/local/neo4j';
import type { Article } from '../../../src/model/article';
import { clearedGraph } from '../../support/graph';
import { DataFolder } from '../../support/local-process';
import { PRESS, reading } from '../../support/notation-articles';
import { NotationExtractor } from '../../support/notation-extractor';
import { faultSeed, seededRandom } from '../../support/seeded-random';
import { derivedOf, HISTORY, wholeGraph } from '../../support/whole-graph';

const PORT = 17_787;
/** Each costs a start of Neo4j and what a cold one takes for its first statements: about ten seconds on two idle cores. */
const KILLS = 10;
/** About as long as an ingest of the press takes, so that it is hit from its first statement to its last, or just missed. */
const LONGEST_WAIT_MS = 1_500;
jest.setTimeout(1_200_000);

/** A server of its own: it is killed. */
const folder = new DataFolder();
afterAll(() => folder.remove());

const start = () => useNeo4j({ dataDir: folder.path, port: PORT, tell: () => {}, shortLived: true });

/** On a busy machine its keeper may not yet have seen that the server is dead, and lets one join it. */
async function restarted(): ReturnType<typeof start> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start();
    } catch (error) {
      if (tries === 5 || (error as { code?: string }).code !== 'START_FAILED') throw error;
      await sleep(500);
    }
  }
}

function run(graph: Graph, articles: readonly Article[], delayMs = 0) {
  const extractor = new NotationExtractor('1', { delayMs });
  return ingest({ graph, articles: reading(articles), extractor, command: 'test', concurrency: 1, batchSize: 1 });
}

test(`Neo4j killed ${KILLS} times in the middle of ingests: each goes on or fails cleanly, the next ends in the graph of a clean rebuild`, async () => {
  const random = seededRandom(faultSeed('Neo4j killed'));
  let server = await start();
  const graph = await Graph.connect(server);
  await migrate(graph);
  await run(graph, PRESS);
  const expected = derivedOf(await wholeGraph({ at: server, ...HISTORY }));
  await clearedGraph(graph);
  for (let index = 0; index < KILLS; index += 1) {
    const changed = PRESS.map((article) => ({ ...article, text: `Edition ${index}.\n${article.text}` }));
    const going = run(graph, changed, 100).then(
      () => 'done',
      (error) => error.code,
    );
    await sleep(random() * LONGEST_WAIT_MS);
    process.kill(folder.run('neo4j')!.pid, 'SIGKILL');
    const [killed] = [server, await sleep(200)];
    server = await restarted();
    await killed.release();
    // It goes on by itself where the server is back within the time of a retry; a lease that it lost meanwhile ends it.
    expect(['done', 'GRAPH_UNAVAILABLE', 'LEASE_LOST']).toContain(await going);
  }
  await run(graph, PRESS);
  expect(derivedOf(await wholeGraph({ at: server, ...HISTORY }))).toEqual(expected);
  const whole = await wholeGraph({ at: server });
  await rebuild(graph, () => new Date());
  expect(await wholeGraph({ at: server })).toEqual(whole);
  await graph.close();
  await server.release();
});
