import { createHash } from 'node:crypto';
import { KnownOperations } from '../../../src/api/known-operations';
import type { Graph } from '../../../src/graph/graph';
import { connectedGraph } from '../../support/graph';
import { type ServedGraph, servedGraph } from '../../support/served-graph';
import { subscriber } from '../../support/subscriber';

const QUERY = 'query Ids { sources { nodes { id } } }';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const byHash = (id: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } });

let graph: Graph;
beforeAll(async () => {
  graph = await connectedGraph();
});
afterAll(() => graph.close());

/** Status, and the first error's code or 'answered'. */
async function sent(served: ServedGraph, body: object, path = ''): Promise<[number, string]> {
  const response =
    path === ''
      ? await fetch(served.server.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      : await fetch(served.server.url + path, { headers: { 'apollo-require-preflight': '1' } });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string; hint: string | null } }[] };
  if (errors?.[0] !== undefined) expect(errors[0].extensions.hint).toEqual(expect.any(String));
  return [response.status, errors?.[0]?.extensions.code ?? 'answered'];
}

async function withServed(options: Parameters<typeof servedGraph>[1], work: (served: ServedGraph) => Promise<void>) {
  const served = await servedGraph(graph, options);
  try {
    await work(served);
  } finally {
    await served.close();
  }
}

test('by default nothing is asked for by hash', () =>
  withServed({}, async (served) => {
    expect(await sent(served, byHash(hash(QUERY)))).toEqual([200, 'PERSISTED_QUERY_NOT_SUPPORTED']);
    expect(await sent(served, { query: QUERY })).toEqual([200, 'answered']);
  }));

test('automatic: what was sent once with its hash is answered by the hash alone', () =>
  withServed({ operations: { mode: 'automatic', known: KnownOperations.NONE } }, async (served) => {
    expect(await sent(served, byHash(hash(QUERY)))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await sent(served, { query: QUERY, ...byHash(hash(QUERY)) })).toEqual([200, 'answered']);
    expect(await sent(served, byHash(hash(QUERY)))).toEqual([200, 'answered']);
    expect((await sent(served, { query: `${QUERY} `, ...byHash(hash(QUERY)) }))[0]).toBe(400);
  }));

test('a known operation is asked for by its id, by POST and by a link, while others are answered too', () =>
  withServed({ operations: { mode: 'off', known: KnownOperations.parse(QUERY, 'test') } }, async (served) => {
    expect(await sent(served, { documentId: 'Ids' })).toEqual([200, 'answered']);
    expect(await sent(served, byHash('Ids'))).toEqual([200, 'answered']);
    expect(await sent(served, {}, '?documentId=Ids')).toEqual([200, 'answered']);
    expect(await sent(served, { documentId: 'Nobody' })).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await sent(served, { query: '{ sources { nodes { name } } }' })).toEqual([200, 'answered']);
    // What clients send with its hash is not learned in this mode.
    const other = '{ sources { nodes { name } } }';
    expect(await sent(served, { query: other, ...byHash(hash(other)) })).toEqual([200, 'answered']);
    expect(await sent(served, byHash(hash(other)))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
  }));

test('only: nothing but the known operations is answered, and no page is shown to ask others from', () =>
  withServed({ operations: { mode: 'only', known: KnownOperations.parse(QUERY, 'test') } }, async (served) => {
    expect(await sent(served, { documentId: 'Ids' })).toEqual([200, 'answered']);
    const text = KnownOperations.parse(QUERY, 'test').textOf('Ids');
    expect(await sent(served, { query: text })).toEqual([200, 'answered']);
    expect(await sent(served, { query: '{ sources { nodes { name } } }' })).toEqual([400, 'OPERATION_NOT_KNOWN']);
    expect(await sent(served, { query: '{ nonsense' })).toEqual([400, 'OPERATION_NOT_KNOWN']);
    expect(await sent(served, { query: '{ __schema { types { name } } }' })).toEqual([400, 'OPERATION_NOT_KNOWN']);
    const other = '{ sources { nodes { name } } }';
    expect(await sent(served, { query: other, ...byHash(hash(other)) })).toEqual([400, 'OPERATION_NOT_KNOWN']);
    expect(await sent(served, byHash(hash(other)))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    const refused = subscriber(served.server.url, 'subscription { eventChanged { cursor } }');
    await refused.ended;
    expect(refused.refused).toMatchObject([[{ extensions: { code: 'OPERATION_NOT_KNOWN' } }]]);
    await refused.client.dispose();
    const page = await fetch(served.server.url, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toContain('sandbox');
    expect((await fetch(served.server.url.replace(/graphql$/, 'graphiql'))).status).toBe(404);
  }));
