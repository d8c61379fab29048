import type { Graph } from '../../../src/graph/graph';
import { connectedGraph } from '../../support/graph';
import { type ServedGraph, servedGraph } from '../../support/served-graph';

let graph: Graph;
let served: ServedGraph;
beforeAll(async () => {
  graph = await connectedGraph();
  served = await servedGraph(graph);
});
afterAll(async () => {
  await served?.close();
  await graph?.close();
});

const at = (path: string): string => new URL(path, served.server.url).href;

/** What the page loads, as a browser would resolve it. */
async function loaded(): Promise<string[]> {
  const html = await (await fetch(at('/graphiql'))).text();
  return [...html.matchAll(/(?:src|href)="([^"]+)"/g)].flatMap(([, path]) =>
    path === undefined || path.startsWith('data:') ? [] : [new URL(path, at('/graphiql')).href],
  );
}

test('everything that the page loads comes from this server, with its type', async () => {
  const parts = await loaded();
  expect(parts).toHaveLength(5);
  for (const part of parts) {
    expect(new URL(part).origin).toBe(new URL(served.server.url).origin);
    const response = await fetch(part);
    expect([part, response.status]).toEqual([part, 200]);
    expect(response.headers.get('content-type')).toMatch(part.endsWith('.css') ? /^text\/css/ : /^text\/javascript/);
    expect((await response.text()).length).toBeGreaterThan(100);
  }
});

test('opens with the first question, and asks it of the endpoint beside the page', async () => {
  const opening = await (await fetch(at('/graphiql/open.js'))).text();
  expect(opening).toContain('query WhoMetWhom');
  expect(opening).toContain("new URL('graphql', location.href)");
  expect(opening).toContain('subscriptionUrl: live.href');
  expect(() => new Function(opening)).not.toThrow();
});

test('its page may run its own scripts and talk to this server, and nothing else', async () => {
  const policy = (await fetch(at('/graphiql'))).headers.get('content-security-policy')?.split(';') ?? [];
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"]),
  );
  // Nothing may run that stands in the page itself, so no answer shown there can.
  const html = await (await fetch(at('/graphiql'))).text();
  expect(html.match(/<script(?![^>]* src=)/)).toBeNull();
});

test('only its parts lie there, and a slash at its end leads to it', async () => {
  const slash = await fetch(at('/graphiql/'), { redirect: 'manual' });
  expect([slash.status, new URL(slash.headers.get('location') ?? '', at('/graphiql/')).pathname]).toEqual([
    308,
    '/graphiql',
  ]);
  for (const path of ['/graphiql/package.json', '/graphiql/..%2fpackage.json', '/graphiql/react']) {
    expect([path, (await fetch(at(path))).status]).toEqual([path, 404]);
  }
});

test('is gone where the schema is not told', async () => {
  const closed = await servedGraph(graph, { introspection: false });
  try {
    expect((await fetch(new URL('/graphiql', closed.server.url))).status).toBe(404);
  } finally {
    await closed.close();
  }
});
