import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ChangeWatch } from '../../../src/api/change-watch';
import { eventChanges } from '../../../src/api/event-changes';
import { LIMITS } from '../../../src/api/limits';
import { AppError } from '../../../src/errors';
import type { Graph, GraphReader } from '../../../src/graph/graph';
import { FIRST_CHANGE } from '../../../src/graph/read/changed-events';
import { ALL_EVENTS } from '../../../src/graph/read/event-question';
import { ingest } from '../../../src/ingest/pipeline';
import { createLog } from '../../../src/log';
import type { Article } from '../../../src/model/article';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { IngestProcess } from '../../support/ingest-process';
import { notationArticle, reading } from '../../support/notation-articles';
import { NotationExtractor } from '../../support/notation-extractor';
import { type ServedGraph, servedGraph, TEST_KEY } from '../../support/served-graph';
import { type Subscriber, subscribed, subscriber } from '../../support/subscriber';
import { testNeo4j } from '../../support/test-settings';

const EVERYTHING =
  'subscription { eventChanged { cursor at event { id kind status participants { party { name } } } } }';

jest.setTimeout(120_000);

let graph: Graph;
let served: ServedGraph;
const open: Subscriber[] = [];

beforeAll(async () => {
  graph = await connectedGraph();
});
beforeEach(async () => {
  await clearedGraph(graph);
  served = await servedGraph(graph);
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.client.dispose();
  await served.close();
});
afterAll(async () => {
  await graph?.close();
});

const read = async (...articles: Article[]): Promise<void> => {
  await ingest({
    graph,
    articles: reading(articles),
    extractor: new NotationExtractor(),
    command: 'test',
    concurrency: 1,
  });
};

/** A subscriber who is known to listen: what is written from now on is new to it. */
async function listening(query: string, variables: Record<string, unknown> = {}): Promise<Subscriber> {
  const began = served.statements.length;
  const one = subscriber(served.server.url, query, variables);
  open.push(one);
  const deadline = Date.now() + 20_000;
  const isFollowing = (): boolean =>
    served.statements.slice(began).filter((name) => name === 'changed-events').length > 0;
  while (!isFollowing() && one.refused.length === 0 && one.told.length === 0) {
    if (Date.now() > deadline) throw new Error('the subscription does not begin');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return one;
}

const changes = (one: Subscriber) =>
  one.told.map(
    ({ data }) =>
      (
        data as {
          eventChanged: {
            cursor: string;
            at: string;
            event: { status: string; participants: { party: { name: string } }[] };
          };
        }
      ).eventChanged,
  );
const shown = (one: Subscriber): string[] =>
  changes(one).map(({ event }) => [event.status, ...event.participants.map(({ party }) => party.name)].join(' '));

const MEETING = notationArticle('tern.example/1', '2024-03-06', 'MEETING HELD Anna Berg + Carl Dorn @ Oslo 2024-03-05');
const PLAN = notationArticle('tern.example/2', '2024-03-07', 'MEETING PLANNED Anna Berg + Emil Falk 2024-03-20');
const CALL = notationArticle('gull.example/1', '2024-03-08', 'CALL HELD Carl Dorn + Emil Falk 2024-03-07');

test('what another process ingests is told while it ingests', async () => {
  const one = await listening(EVERYTHING);
  const process = new IngestProcess(testNeo4j(), [MEETING, PLAN, CALL]);
  await one.has(3);
  expect(await process.ended).toBe(0);
  expect(shown(one).sort()).toEqual([
    'HELD Anna Berg Carl Dorn',
    'HELD Carl Dorn Emil Falk',
    'PLANNED Anna Berg Emil Falk',
  ]);
  expect(changes(one).map(({ at }) => at)).toEqual([...changes(one).map(({ at }) => at)].sort());
});

test('an event is told again when what is known of it changes, and not when the same is read again', async () => {
  const one = await listening(EVERYTHING);
  await read(PLAN);
  await one.has(1);
  await read(PLAN);
  await read(notationArticle('gull.example/3', '2024-03-21', 'MEETING HELD Anna Berg + Emil Falk 2024-03-20'));
  await one.has(2);
  expect(shown(one)).toEqual(['PLANNED Anna Berg Emil Falk', 'HELD Anna Berg Emil Falk']);
});

test.each([
  ['filter: {parties: ["emil-falk"]}', ['HELD Carl Dorn Emil Falk', 'PLANNED Anna Berg Emil Falk']],
  ['contact: MET', ['HELD Anna Berg Carl Dorn']],
  ['contact: ANY, filter: {anyOf: ["emil-falk"]}', ['HELD Carl Dorn Emil Falk']],
  ['filter: {statuses: [PLANNED]}', ['PLANNED Anna Berg Emil Falk']],
  ['filter: {article: "https://tern.example/1"}', ['HELD Anna Berg Carl Dorn']],
  ['filter: {place: "oslo"}', ['HELD Anna Berg Carl Dorn']],
  ['view: {sources: ["gull.example"]}', ['HELD Carl Dorn Emil Falk']],
  ['view: {without: ["gull.example"]}, contact: MET', ['HELD Anna Berg Carl Dorn']],
])('%s narrows what is told', async (args, expected) => {
  await read(MEETING, PLAN, CALL);
  const query = `subscription { eventChanged(since: "2020-01-01T00:00:00Z", ${args}) { cursor at event { status participants { party { name } } } } }`;
  const one = await listening(query);
  await one.has(expected.length);
  // The last to come marks the end: by then all others would have been told.
  const all = await listening(query.replace(`, ${args}`, ''));
  await all.has(3);
  expect(shown(one).sort()).toEqual([...expected].sort());
});

test('goes on after a cursor, from where a client left', async () => {
  await read(MEETING);
  const first = await listening(EVERYTHING.replace('eventChanged', 'eventChanged(since: "2020-01-01T00:00:00Z")'));
  await first.has(1);
  const cursor = changes(first)[0]?.cursor;
  await first.client.dispose();
  await read(PLAN);
  await read(CALL);
  const again = await listening(
    `subscription($after: String) { eventChanged(after: $after) ${EVERYTHING.slice(EVERYTHING.indexOf('{ cursor'))}`,
    {
      after: cursor,
    },
  );
  await again.has(2);
  expect(shown(again)).toEqual(['PLANNED Anna Berg Emil Falk', 'HELD Carl Dorn Emil Falk']);
});

test('goes on after the newest event of a list in the order of change', async () => {
  await read(MEETING);
  const { data } = await served.ask('{ events(order: LATEST_CHANGED, first: 1) { pageInfo { startCursor } } }');
  const after = data.events.pageInfo.startCursor;
  await read(CALL);
  const one = await listening(
    `subscription { eventChanged(after: "${after}") { event { status participants { party { name } } } } }`,
  );
  await one.has(1);
  expect(shown(one)).toEqual(['HELD Carl Dorn Emil Falk']);
});

test('what lies below an event is answered anew each time', async () => {
  const one = await listening(
    'subscription { eventChanged { event { accounts { source { id } status reports { quote context { before } } } } } }',
  );
  await read(MEETING);
  await one.has(1);
  await read(notationArticle('gull.example/4', '2024-03-06', 'MEETING HELD Anna Berg + Carl Dorn @ Oslo 2024-03-05'));
  await one.has(2);
  const accounts = one.told.map(
    ({ data }) => (data as { eventChanged: { event: { accounts: unknown[] } } }).eventChanged.event.accounts,
  );
  expect(accounts.map((each) => each.length)).toEqual([1, 2]);
  expect(one.told.every(({ errors }) => errors === undefined)).toBe(true);
});

test('one look at the graph serves all subscribers, and none is taken without one', async () => {
  const looks = (): number => served.statements.filter((name) => name === 'last-changed-event').length;
  const many = await Promise.all(Array.from({ length: 5 }, () => listening(EVERYTHING)));
  const before = looks();
  const began = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  // At a pace of one look in 20 to 100 ms.
  expect(looks() - before).toBeGreaterThan(2);
  expect(looks() - before).toBeLessThan((Date.now() - began) / 20 + 2);
  await read(MEETING);
  await Promise.all(many.map((one) => one.has(1)));
  await Promise.all(many.map((one) => one.client.dispose()));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const after = looks();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(looks()).toBe(after);
});

describe('limits', () => {
  const REFUSED: readonly (readonly [string, string])[] = [
    ['subscription { eventChanged(after: "x") { cursor } }', 'BAD_USER_INPUT'],
    ['subscription { eventChanged(filter: {parties: ["nobody"]}) { cursor } }', 'NOT_FOUND'],
    ['subscription { eventChanged(since: "yesterday") { cursor } }', 'BAD_USER_INPUT'],
    ['subscription { eventChanged { nonsense } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { eventChanged { ', 'GRAPHQL_PARSE_FAILED'],
    [
      `subscription { eventChanged { event { ${'participants(first: 200) { party { meetings(first: 200) { nodes { reports(first: 200) { id } } } } }'} } } }`,
      'LIMIT_EXCEEDED',
    ],
    [
      `subscription { eventChanged { ${Array.from({ length: 31 }, (_, index) => `a${index}: cursor`).join(' ')} } }`,
      'LIMIT_EXCEEDED',
    ],
    ['{ sources { nodes { id } } }', 'BAD_USER_INPUT'],
  ];

  test.each(REFUSED)('%s is refused with %s and a hint', async (query, code) => {
    const one = subscriber(served.server.url, query);
    open.push(one);
    await one.ended;
    const errors = [...one.refused.flat(), ...one.told.flatMap(({ errors = [] }) => errors)] as {
      extensions: object;
    }[];
    expect(errors[0]).toMatchObject({ extensions: { code, hint: expect.any(String) } });
    expect(JSON.stringify(errors)).not.toMatch(/stacktrace|MATCH \(|node_modules/);
  });

  test('a connection has so many subscriptions and no more', async () => {
    const first = await listening(EVERYTHING);
    const more = Array.from({ length: LIMITS.subscriptions - 1 }, () => subscribed(first.client, EVERYTHING));
    const last = subscribed(first.client, EVERYTHING);
    await last.ended;
    expect(last.refused.flat()[0]).toMatchObject({ extensions: { code: 'LIMIT_EXCEEDED' } });
    expect(more.flatMap((one) => one.refused)).toEqual([]);
  });

  test('a slow reader falls behind, and nothing is read ahead for it', async () => {
    const days = Array.from({ length: 120 }, (_, index) =>
      new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    );
    const lines = days.map((day) => `MEETING HELD Anna Berg + Carl Dorn ${day}`);
    await read(notationArticle('tern.example/many', '2024-06-01', ...lines));
    const names: string[] = [];
    const counted: GraphReader = {
      read: (statement, params, choice) => {
        names.push(statement.name);
        return graph.read(statement, params, choice);
      },
    };
    const asked = {
      question: ALL_EVENTS,
      view: null,
      detail: 'EVENTS',
      sizes: { participants: 2, reports: 1 },
      after: FIRST_CHANGE,
    } as const;
    const following = eventChanges(counted, new ChangeWatch(counted, createLog('silent')), asked);
    const seen = [await following.next()];
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(names).toEqual(['changed-events', 'events-among']);
    while (seen.length < 120) seen.push(await following.next());
    expect(new Set(seen.map(({ value }) => value?.event.id)).size).toBe(120);
    expect(names).toHaveLength(4);
    await following.return(undefined);
  });
});

test('a graph that is gone for a while ends no subscription', async () => {
  let gone = false;
  const flaky: GraphReader = {
    read: (statement, params, choice) =>
      gone ? Promise.reject(new AppError('GRAPH_UNAVAILABLE', 'gone')) : graph.read(statement, params, choice),
  };
  const watch = new ChangeWatch(flaky, createLog('silent'), { least: 10, most: 20, mostFailing: 40 });
  const asked = {
    question: ALL_EVENTS,
    view: null,
    detail: 'EVENTS',
    sizes: { participants: 2, reports: 1 },
    after: FIRST_CHANGE,
  } as const;
  const following = eventChanges(flaky, watch, asked);
  gone = true;
  const next = following.next();
  await read(MEETING);
  await new Promise((resolve) => setTimeout(resolve, 200));
  gone = false;
  expect((await next).value?.event.status).toBe('HELD');
  await following.return(undefined);
  expect(watch.waiters).toBe(0);
});

describe('the connection', () => {
  const socketOf = (path: string, headers: Record<string, string> = {}): WebSocket =>
    new WebSocket(served.server.url.replace(/^http/, 'ws').replace('/graphql', path), 'graphql-transport-ws', {
      headers,
    });
  const statusOf = async (socket: WebSocket): Promise<number> => {
    const answer = await new Promise<number>((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('open', () => resolve(101));
      socket.on('error', () => {});
    });
    socket.terminate();
    return answer;
  };

  test('is open to pages of this server and of the origins that are set, and to no others', async () => {
    const { host } = new URL(served.server.url);
    expect(await statusOf(socketOf('/graphql', { origin: 'https://explorer.example' }))).toBe(101);
    expect(await statusOf(socketOf('/graphql', { origin: `http://${host}` }))).toBe(101);
    expect(await statusOf(socketOf('/graphql'))).toBe(101);
    expect(await statusOf(socketOf('/graphql', { origin: 'https://evil.example' }))).toBe(403);
    expect(await statusOf(socketOf('/elsewhere'))).toBe(404);
  });

  test('is refused with a key that nobody has, and open without one and with a known one', async () => {
    const opened = async (connectionParams: Record<string, unknown>): Promise<number> => {
      const url = served.server.url.replace(/^http/, 'ws');
      const client = createClient({
        url,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        lazy: false,
        connectionParams,
        onNonLazyError: () => {},
      });
      const code = await new Promise<number>((resolve) => {
        client.on('connected', () => resolve(0));
        client.on('closed', (event) => resolve((event as { code: number }).code));
      });
      await client.dispose();
      return code;
    };
    expect(await opened({})).toBe(0);
    expect(await opened({ Authorization: `Bearer ${TEST_KEY}` })).toBe(0);
    expect(await opened({ Authorization: 'Bearer nobody-has-this' })).toBe(4403);
  });

  test('ends where a message is too large or no message of the protocol', async () => {
    // graphql-ws tells of it on the console.
    const told = jest.spyOn(console, 'error').mockImplementation(() => {});
    for (const [message, code] of [
      ['x'.repeat(LIMITS.bodyBytes + 1), 1009],
      ['nonsense', 4400],
    ] as const) {
      const socket = socketOf('/graphql');
      await once(socket, 'open');
      socket.send(message);
      expect((await once(socket, 'close'))[0]).toBe(code);
    }
    told.mockRestore();
  });

  test('closing the server tells every subscriber and does not wait for them', async () => {
    const own = await servedGraph(graph);
    const one = subscriber(own.server.url, EVERYTHING);
    const closed = new Promise<unknown>((resolve) => one.client.on('closed', resolve));
    await new Promise<void>((resolve) => one.client.on('connected', () => resolve()));
    const began = Date.now();
    await own.close();
    expect(await closed).toMatchObject({ code: 1001 });
    expect(Date.now() - began).toBeLessThan(LIMITS.drainMs / 2);
    await one.client.dispose();
  });
});
