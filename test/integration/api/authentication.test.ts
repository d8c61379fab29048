import { ApiKeys, newKey } from '../../../src/api/api-keys';
import { FIRST_QUERY } from '../../../src/api/first-query';
import type { Graph } from '../../../src/graph/graph';
import { connectedGraph } from '../../support/graph';
import { ingestWorld } from '../../support/ingested-world';
import { type ServedGraph, servedGraph } from '../../support/served-graph';
import { SMALL_WORLD } from '../../support/small-world';

const desk = newKey('desk', ['judge']);
const clerk = newKey('clerk', ['ledger']);
const RUNS = '{ runs { nodes { command outcomes(first: 1) { nodes { origin } } } } }';

let graph: Graph;
let served: ServedGraph;
beforeAll(async () => {
  graph = await connectedGraph();
  await ingestWorld(graph, SMALL_WORLD);
  served = await servedGraph(graph, { keys: ApiKeys.parse(`${desk.entry},${clerk.entry}`, 'test') });
});
afterAll(async () => {
  await served?.close();
  await graph?.close();
});

test('questions, and what Sandbox opens with, need no key', async () => {
  const { data, errors } = await served.ask(FIRST_QUERY);
  expect(errors).toEqual([]);
  expect(data.people.nodes).toHaveLength(1);
});

test('the ledger needs one: without it nothing is read', async () => {
  const { status, data, errors } = await served.ask(RUNS);
  expect([status, data]).toEqual([200, null]);
  expect(errors).toEqual([
    {
      message: "This needs a key with the scope 'ledger'.",
      path: ['runs'],
      locations: expect.anything(),
      extensions: { code: 'UNAUTHENTICATED', hint: expect.stringContaining('Authorization: Bearer') },
    },
  ]);
  expect(served.statements).toEqual([]);
});

test('the ledger opens to a key that allows it, and to no other', async () => {
  const { data, errors } = await served.ask(RUNS, {}, clerk.secret);
  expect(errors).toEqual([]);
  expect(data.runs.nodes[0]).toMatchObject({ command: 'test', outcomes: { nodes: [expect.anything()] } });
  const refused = await served.ask(RUNS, {}, desk.secret);
  expect(refused.errors[0]).toMatchObject({
    message: "The key of 'desk' does not have the scope 'ledger'.",
    extensions: { code: 'FORBIDDEN', hint: expect.stringContaining('judge') },
  });
  expect(refused.data).toBeNull();
});

test('a key that is not known is refused at once, whatever is asked', async () => {
  const response = await fetch(served.server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${clerk.secret}x`,
      origin: 'https://explorer.example',
    },
    body: JSON.stringify({ query: '{ sources { nodes { id } } }' }),
  });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  // A page in a browser must be able to read why.
  expect(response.headers.get('access-control-allow-origin')).toBe('https://explorer.example');
  const text = await response.text();
  expect(JSON.parse(text).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  expect(text).not.toContain(clerk.secret);
});

test("authorisation that is a proxy's own affair is passed over", async () => {
  const response = await fetch(served.server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Basic dXNlcjpwYXNz' },
    body: JSON.stringify({ query: '{ sources(first: 1) { nodes { id } } }' }),
  });
  expect([response.status, ((await response.json()) as { errors?: unknown }).errors]).toEqual([200, undefined]);
});

test('a page elsewhere may send the key: the preflight allows the header', async () => {
  const response = await fetch(served.server.url, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://explorer.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
});

test('a server without keys lets nobody in', async () => {
  const closed = await servedGraph(graph, { keys: ApiKeys.NONE });
  try {
    expect((await closed.ask(RUNS)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await closed.ask(FIRST_QUERY)).errors).toEqual([]);
  } finally {
    await closed.close();
  }
});
