import { Registry } from 'prom-client';
import { ApiKeys, newKey } from '../../../src/api/api-keys';
import { Graph } from '../../../src/graph/graph';
import { registerGraphMetrics } from '../../../src/graph/graph-metrics';
import { statementMetrics } from '../../../src/graph/statement-metrics';
import { connectedGraph } from '../../support/graph';
import { ingestWorld } from '../../support/ingested-world';
import { type ServedGraph, servedGraph } from '../../support/served-graph';
import { SMALL_WORLD } from '../../support/small-world';
import { testNeo4j } from '../../support/test-settings';

const prometheus = newKey('prometheus', ['metrics']);
const clerk = newKey('clerk', ['ledger']);
const keys = ApiKeys.parse(`${prometheus.entry},${clerk.entry}`, 'test');

let graph: Graph;
let observed: Graph;
let served: ServedGraph;
const registry = new Registry();
beforeAll(async () => {
  graph = await connectedGraph();
  await ingestWorld(graph, SMALL_WORLD);
  observed = await Graph.connect(testNeo4j(), statementMetrics(registry));
  registerGraphMetrics(registry, observed);
  const metrics = { registry, needsKey: false, operationNames: new Set(['Known']) };
  served = await servedGraph(observed, { metrics, keys });
});
afterAll(async () => {
  await served?.close();
  await observed?.close();
  await graph?.close();
});

/** Figures by name and labels. */
async function figures(of = served): Promise<Map<string, number>> {
  const response = await fetch(of.server.url.replace(/graphql$/, 'metrics'));
  expect(response.headers.get('content-type')).toContain('text/plain');
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

test('requests are counted by operation; names that the server does not know share one series', async () => {
  await served.ask('query Known { sources { nodes { id } } }');
  for (let n = 0; n < 5; n += 1) await served.ask(`query Made${n} { sources { nodes { id } } }`);
  await served.ask('{ person(id: "nobody") { name } }');
  await served.ask('{ broken');
  const found = await figures();
  const count = (operation: string, failed: boolean) =>
    found.get(`whomet_graphql_request_duration_seconds_count{operation="${operation}",failed="${failed}"}`);
  expect([count('Known', false), count('other', false), count('other', true)]).toEqual([1, 5, 2]);
  expect(found.get('whomet_graphql_errors_total{code="NOT_FOUND"}')).toBe(1);
  expect(found.get('whomet_graphql_errors_total{code="GRAPHQL_PARSE_FAILED"}')).toBe(1);
  const operations = [...found.keys()].flatMap((key) => /operation="(\w+)"/.exec(key)?.[1] ?? []);
  expect([...new Set(operations)].sort()).toEqual(['Known', 'other']);
});

test('statements are timed by the name of their file, those that fail too', async () => {
  const found = await figures();
  expect(found.get('whomet_neo4j_statement_duration_seconds_count{statement="sources-page",failed="false"}')).toBe(6);
});

test('HTTP requests are counted by route and status, paths that are none as one', async () => {
  for (const path of ['nowhere', 'nowhere/2', 'healthz']) await fetch(served.server.url.replace(/graphql$/, path));
  const found = await figures();
  expect(found.get('whomet_http_requests_total{route="other",status="404"}')).toBe(2);
  expect(found.get('whomet_http_requests_total{route="healthz",status="200"}')).toBe(1);
});

test('the graph tells its sizes and its last run', async () => {
  const found = await figures();
  expect(found.get('whomet_graph_up')).toBe(1);
  expect(found.get('whomet_graph_nodes{kind="people"}')).toBe(5);
  expect(found.get('whomet_graph_nodes{kind="articles"}')).toBe(SMALL_WORLD.articles.length);
  expect(found.get('whomet_ingest_last_run_success')).toBe(1);
  expect(found.get('whomet_ingest_last_run_articles{result="fresh"}')).toBe(SMALL_WORLD.articles.length);
  const age = Date.now() / 1000 - (found.get('whomet_ingest_last_success_timestamp_seconds') ?? 0);
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(3_600);
});

test('a graph that is gone is a figure, and the figures are still served', async () => {
  const gone = new Registry();
  registerGraphMetrics(gone, { read: () => Promise.reject(new Error('gone')) });
  const text = await gone.metrics();
  expect(text).toContain('whomet_graph_up 0');
  expect(text).not.toContain('whomet_graph_nodes{');
});

test('closed figures open to a key that allows it, and to no other', async () => {
  const metrics = { registry: new Registry(), needsKey: true, operationNames: new Set<string>() };
  const closed = await servedGraph(graph, { metrics, keys });
  try {
    const url = closed.server.url.replace(/graphql$/, 'metrics');
    const status = async (secret?: string): Promise<number> =>
      (await fetch(url, secret === undefined ? {} : { headers: { authorization: `Bearer ${secret}` } })).status;
    expect([await status(), await status(clerk.secret), await status(prometheus.secret)]).toEqual([401, 403, 200]);
  } finally {
    await closed.close();
  }
});

test('without figures there is nothing at /metrics', async () => {
  const silent = await servedGraph(graph);
  try {
    expect((await fetch(silent.server.url.replace(/graphql$/, 'metrics'))).status).toBe(404);
  } finally {
    await silent.close();
  }
});
