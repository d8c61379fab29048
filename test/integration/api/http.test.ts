import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { auditServer } from 'graphql-http';
import { withDeadline } from '../../../src/api/deadline';
import { FIRST_QUERY } from '../../../src/api/first-query';
import { startServer } from '../../../src/api/server';
import { readConfig } from '../../../src/config';
import type { Graph, GraphReader } from '../../../src/graph/graph';
import { createLog } from '../../../src/log';
import { connectedGraph } from '../../support/graph';
import { type ServedGraph, servedGraph } from '../../support/served-graph';

/** The body of an answer that is no GraphQL. */
interface Problem {
  readonly errors: readonly { readonly extensions: { readonly code: string } }[];
}

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

const at = (path: string): string => served.server.url.replace('/graphql', path);
const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(served.server.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

test('passes the audit of GraphQL over HTTP', async () => {
  const results = await auditServer({ url: served.server.url });
  const notOk = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status} ${result.id}`]));
  expect(results.length).toBeGreaterThan(50);
  // What the specification leaves open, decided otherwise: a GET needs a header against forgery.
  expect(notOk.sort()).toEqual(['notice 5A70', 'notice 6A70', 'notice D6D5']);
});

test.each([
  ['application/json', 200],
  ['application/graphql-response+json, application/json;q=0.9', 400],
  ['*/*', 400],
])('what is wrong with an operation is answered to whoever accepts %s with %i', async (accept, status) => {
  for (const query of ['{ nonsense }', '{']) {
    const answer = await post(JSON.stringify({ query }), { accept });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as Problem).errors[0]?.extensions.code).toMatch(/^GRAPHQL_/);
  }
});

test('is alive, and ready while the graph answers', async () => {
  expect(await (await fetch(at('/healthz'))).json()).toEqual({ status: 'ok' });
  const ready = await fetch(at('/readyz'));
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
});

test('is not ready, and answers a closed error, while the graph does not answer', async () => {
  const gone: GraphReader = {
    read: () =>
      Promise.reject(Object.assign(new Error('bolt://10.1.2.3:7687 refused'), { code: 'ServiceUnavailable' })),
  };
  const server = await startServer({
    graph: gone,
    config: { host: '127.0.0.1', port: 0, introspection: true, corsOrigins: [] },
    log: createLog('silent'),
  });
  try {
    expect((await fetch(server.url.replace('/graphql', '/readyz'))).status).toBe(503);
    const answer = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ sources { nodes { id } } }' }),
    });
    const text = await answer.text();
    expect(JSON.parse(text).errors[0].extensions.code).toBe('INTERNAL');
    expect(text).not.toMatch(/10\.1\.2\.3|bolt|at \//);
  } finally {
    await server.close();
  }
});

test('answers what it cannot read as JSON with a code, without a stack', async () => {
  const broken = await post('{"query": ');
  expect([broken.status, await broken.json()]).toEqual([
    400,
    { errors: [{ message: 'The body is not JSON.', extensions: { code: 'BAD_REQUEST', hint: expect.any(String) } }] },
  ]);
  const large = await post(JSON.stringify({ query: `{ sources { nodes { id } } } #${'x'.repeat(300_000)}` }));
  expect([large.status, ((await large.json()) as Problem).errors[0]?.extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  const nowhere = await fetch(at('/admin'));
  expect([nowhere.status, ((await nowhere.json()) as Problem).errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
  const batch = await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
  expect(batch.status).toBe(400);
});

test.each([
  ['{ nonsense }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ sources { ', 'GRAPHQL_PARSE_FAILED'],
  ['{ sources(first: 0) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['{ sources(first: 201) { nodes { id } } }', 'LIMIT_EXCEEDED'],
  ['{ sources(first: 1, last: 1) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['{ sources(after: "x") { nodes { id } } }', 'BAD_USER_INPUT'],
  ['{ events(filter: {during: {from: "2025-02-30"}}) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['{ events(filter: {during: {from: "2025-03-01", to: "2025-02-01"}}) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['{ person(id: "nobody") { name } }', 'NOT_FOUND'],
  ['{ events(filter: {parties: ["nobody"]}) { nodes { id } } }', 'NOT_FOUND'],
  ['{ events(filter: {place: "nowhere"}) { nodes { id } } }', 'NOT_FOUND'],
])('%s is answered with %s and a hint', async (query, code) => {
  const { errors } = await served.ask(query);
  expect(errors[0]?.extensions.code).toBe(code);
  expect(errors[0]?.extensions.hint).toEqual(expect.any(String));
  expect(JSON.stringify(errors)).not.toMatch(/stacktrace|MATCH \(|node_modules/);
});

test('a day in a variable is checked too', async () => {
  const { errors } = await served.ask('query($d: Day) { events(filter: {endedBefore: $d}) { nodes { id } } }', {
    d: '26.4.2025',
  });
  expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

describe('limits', () => {
  const limited = async (query: string, variables: Record<string, unknown> = {}): Promise<string | undefined> =>
    (await served.ask(query, variables)).errors[0]?.extensions.code;

  const CENTRAL = `query($first: Int!) { people(first: 1) { nodes { name meetings(first: $first) { edges { cursor node {
    kind status earliest latest place { name } participants { party { name } }
    reports { quote status article { title url date source { name } } } } } pageInfo { endCursor hasNextPage } } } } }`;

  test('let the central question through with a page of 50, and of 200', async () => {
    expect(await limited(CENTRAL, { first: 50 })).toBeUndefined();
    expect(await limited(CENTRAL, { first: 200 })).toBeUndefined();
  });

  test('refuse lists within lists within lists by what first says, before anything is read', async () => {
    const nested =
      '{ people(first: 100) { nodes { meetings(first: 100) { nodes { participants { party { meetings(first: 100) { nodes { id } } } } } } } } }';
    expect(await limited(nested)).toBe('LIMIT_EXCEEDED');
    expect(served.statements).toEqual([]);
  });

  test('refuse too many levels, aliases, root fields and tokens', async () => {
    const deep = 'party { meetings(first: 1) { nodes { participants(first: 1) { '.repeat(5);
    expect(
      await limited(
        `{ events(first: 1) { nodes { participants(first: 1) { ${deep} status ${'} } } } '.repeat(5)} } } } }`,
      ),
    ).toBe('LIMIT_EXCEEDED');
    const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: id`).join(' ');
    expect(await limited(`{ sources(first: 1) { nodes { ${aliases} } } }`)).toBe('LIMIT_EXCEEDED');
    const roots = Array.from({ length: 21 }, (_, index) => `a${index}: sources(first: 1) { nodes { id } }`).join(' ');
    expect(await limited(`{ ${roots} }`)).toBe('LIMIT_EXCEEDED');
    expect(await limited(`{ sources(first: 1) { nodes { ${'id '.repeat(4_100)} } } }`)).toBe('GRAPHQL_PARSE_FAILED');
  });

  test('are not fooled by fragments, which are measured once each', async () => {
    const bomb = Array.from(
      { length: 40 },
      (_, index) => `fragment f${index} on Person { ...f${index + 1} ...f${index + 1} }`,
    ).join('\n');
    const began = Date.now();
    await served.ask(`{ people { nodes { ...f0 } } } ${bomb} fragment f40 on Person { id }`);
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  test('a question that takes too long ends in TIMEOUT', async () => {
    const slow: GraphReader = { read: () => new Promise(() => {}) };
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    try {
      const asked = withDeadline(slow, 20_000).read({} as never, {});
      const ended = expect(asked).rejects.toMatchObject({ code: 'TIMEOUT', hint: expect.any(String) });
      await jest.advanceTimersByTimeAsync(20_001);
      await ended;
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('for browsers', () => {
  test('shows Sandbox, with headers that leave it working', async () => {
    const page = await fetch(served.server.url, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('embeddable-sandbox');
    expect(html).toContain('WhoMetWhom');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|default-src|frame-src/);
    expect(page.headers.get('x-powered-by')).toBeNull();
  });

  test('answers the preflight of the origins that are set, and of no other', async () => {
    const preflight = (origin: string): Promise<Response> =>
      fetch(served.server.url, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
    expect((await preflight('https://explorer.example')).headers.get('access-control-allow-origin')).toBe(
      'https://explorer.example',
    );
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  describe("Apollo's Sandbox, with the settings as they come", () => {
    let open: Awaited<ReturnType<typeof startServer>>;
    beforeAll(async () => {
      const { corsOrigins, introspection } = readConfig({});
      open = await startServer({
        graph,
        config: { host: '127.0.0.1', port: 0, introspection, corsOrigins },
        log: createLog('silent'),
      });
    });
    afterAll(() => open?.close());

    test.each(['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com'])(
      'is let in by its preflight from %s, with the headers that it asks for',
      async (origin) => {
        const preflight = await fetch(open.url, {
          method: 'OPTIONS',
          headers: {
            origin,
            accept: '*/*',
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'apollo-query-plan-experimental,authorization,content-type',
            'sec-fetch-mode': 'cors',
            'sec-fetch-site': 'cross-site',
          },
        });
        expect(preflight.status).toBe(204);
        expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
        expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
        expect(preflight.headers.get('access-control-allow-headers')?.split(',')).toEqual(
          expect.arrayContaining(['content-type', 'authorization', 'apollo-query-plan-experimental']),
        );
        expect(preflight.headers.get('vary')).toContain('Origin');
      },
    );

    test.each(['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com', null])(
      'is told the schema from %s',
      async (origin) => {
        const answer = await fetch(open.url, {
          method: 'POST',
          headers: {
            accept: '*/*',
            'content-type': 'application/json',
            'sec-fetch-mode': 'cors',
            ...(origin === null
              ? { origin: new URL(open.url).origin, 'sec-fetch-site': 'same-origin' }
              : { origin, 'sec-fetch-site': 'cross-site' }),
          },
          body: JSON.stringify({ operationName: 'IntrospectionQuery', query: getIntrospectionQuery(), variables: {} }),
        });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
        expect(answer.headers.get('cross-origin-opener-policy')).toBeNull();
        const { data, errors } = (await answer.json()) as { data: IntrospectionQuery; errors?: unknown };
        expect(errors).toBeUndefined();
        expect(Object.keys(buildClientSchema(data).getQueryType()?.getFields() ?? {})).toContain('meetings');
      },
    );

    test('opens with the first question', async () => {
      const html = await (await fetch(open.url, { headers: { accept: 'text/html' } })).text();
      const [, config = ''] = /var embeddedSandboxConfig = (\{.*\});?$/m.exec(html) ?? [];
      expect(JSON.parse(config).initialState.document).toBe(FIRST_QUERY);
    });
  });

  test('introspection answers in full, and can be switched off with Sandbox', async () => {
    expect((await served.ask(getIntrospectionQuery())).errors).toEqual([]);
    const closed = await servedGraph(graph, { introspection: false });
    try {
      expect((await closed.ask('{ __schema { types { name } } }')).errors[0]?.extensions.code).toBe(
        'GRAPHQL_VALIDATION_FAILED',
      );
      expect(await (await fetch(closed.server.url, { headers: { accept: 'text/html' } })).text()).not.toContain(
        'sandbox',
      );
      expect((await closed.ask('{ sources { nodes { id } } }')).errors).toEqual([]);
    } finally {
      await closed.close();
    }
  });
});

test('closing answers what runs, then takes no more', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let began: () => void = () => {};
  const running = new Promise<void>((resolve) => {
    began = resolve;
  });
  const slow: GraphReader = {
    async read(statement, params, choice) {
      began();
      await held;
      return graph.read(statement, params, choice);
    },
  };
  const server = await startServer({
    graph: slow,
    config: { host: '127.0.0.1', port: 0, introspection: true, corsOrigins: [] },
    log: createLog('silent'),
  });
  const asked = fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ sources { nodes { id } } }' }),
  });
  await running;
  const closed = server.close();
  setTimeout(release, 100);
  expect((await asked).status).toBe(200);
  await closed;
  await expect(fetch(server.url)).rejects.toThrow();
});

test('a port that is taken is told with what to do', async () => {
  const port = Number(new URL(served.server.url).port);
  const again = startServer({
    graph,
    config: { host: '127.0.0.1', port, introspection: true, corsOrigins: [] },
    log: createLog('silent'),
  });
  await expect(again).rejects.toMatchObject({ code: 'PORT_TAKEN', hint: expect.stringContaining('PORT') });
});
