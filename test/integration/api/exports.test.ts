import { type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import neo4j from 'neo4j-driver';
import { eventRecord } from '../../../src/export/event-record';
import { EXPORT_FORMATS } from '../../../src/export/formats';
import type { Graph } from '../../../src/graph/graph';
import { analysedText } from '../../../src/model/article';
import { connectedGraph } from '../../support/graph';
import { ICAL } from '../../support/ical';
import { type ServedGraph, servedGraph } from '../../support/served-graph';
import { SMALL_WORLD } from '../../support/small-world';
import { testNeo4j } from '../../support/test-settings';
import { loadWorld } from '../../support/world';

let graph: Graph;
let served: ServedGraph;
beforeAll(async () => {
  graph = await connectedGraph();
  await loadWorld(testNeo4j(), SMALL_WORLD);
  served = await servedGraph(graph);
});
afterAll(async () => {
  await served?.close();
  await graph?.close();
});

const address = (path: string): string => served.server.url.replace('/graphql', `/export/${path}`);
const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(address(path), init);
async function textOf(path: string): Promise<string> {
  const response = await raw(path);
  const text = String(await bytesOf(response));
  expect([response.statusCode, text.slice(0, 500)]).toEqual([200, expect.anything()]);
  return text;
}

const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** The ids of events in an export, in its order. */
const IDS: Readonly<Record<string, (text: string) => string[]>> = {
  csv: (text) => parse(text, { columns: true }).map((row) => (row as { id: string }).id),
  'reports.csv': (text) => [
    ...new Set(parse(text, { columns: true }).map((row) => (row as { eventId: string }).eventId)),
  ],
  jsonl: (text) => jsonLines(text).map((event) => event.id),
  'ftm.jsonl': (text) =>
    jsonLines(text)
      .filter((entity) => entity.schema === 'Event')
      .map((entity) => entity.id.replace(/^e-/, 'e:')),
  ics: (text) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((entry) => String(entry.getFirstPropertyValue('uid')).replace(/@whomet$/, '')),
};

const PERSON = 'mara-lindqvist';

/** The same filters as an address and as arguments of GraphQL. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  ['meetings.F', 'meetings(first: 200)'],
  ['events.F', 'events(first: 200)'],
  ['meetings.F?person=mara-lindqvist&person=teo-varga', 'meetings(filter: {parties: ["mara-lindqvist", "teo-varga"]})'],
  ['meetings.F?anyOf=mara-lindqvist&anyOf=jon-okafor', 'meetings(filter: {anyOf: ["mara-lindqvist", "jon-okafor"]})'],
  [
    'meetings.F?organisation=ostmark&orItsPeople=true',
    'meetings(filter: {organisation: "ostmark", orItsPeople: true})',
  ],
  ['events.F?place=kestrel', 'events(filter: {place: "kestrel"})'],
  ['events.F?place=XO', 'events(filter: {place: "XO"})'],
  ['events.F?from=2025-04-01&to=2025-05-01', 'events(filter: {during: {from: "2025-04-01", to: "2025-05-01"}})'],
  ['events.F?endedBefore=2025-05-01', 'events(filter: {endedBefore: "2025-05-01"})'],
  ['events.F?kind=CALL&kind=GATHERING', 'events(filter: {kinds: [CALL, GATHERING]})'],
  ['events.F?status=PLANNED&status=DISPUTED', 'events(filter: {statuses: [PLANNED, DISPUTED]})'],
  ['meetings.F?contact=ANY&person=teo-varga', 'meetings(contact: ANY, filter: {parties: ["teo-varga"]})'],
  ['meetings.F?contact=TOGETHER', 'meetings(contact: TOGETHER)'],
  ['events.F?source=daily-tern.example', 'events(filter: {sources: ["daily-tern.example"]})'],
  ['events.F?notSource=daily-tern.example', 'events(filter: {notSources: ["daily-tern.example"]})'],
  [
    'events.F?article=https%3A%2F%2Fdaily-tern.example%2F4',
    'events(filter: {article: "https://daily-tern.example/4"})',
  ],
  ['events.F?minSources=2', 'events(filter: {minIndependentSources: 2})'],
  ['events.F?maxSources=1&dated=true', 'events(filter: {maxIndependentSources: 1, dated: true})'],
  ['events.F?dated=false', 'events(filter: {dated: false})'],
  ['events.F?changedSince=2025-07-02T00:00:00Z', 'events(filter: {changedSince: "2025-07-02T00:00:00Z"})'],
  ['events.F?accordingTo=norland-post.example', 'events(view: {sources: ["norland-post.example"]})'],
  ['meetings.F?without=norland-post.example', 'meetings(view: {without: ["norland-post.example"]})'],
  [
    'events.F?asOf=2025-04-27&person=mara-lindqvist',
    'events(view: {asOf: "2025-04-27"}, filter: {parties: ["mara-lindqvist"]})',
  ],
];

describe.each(QUESTIONS)('%s', (path, question) => {
  test('has the events of the same question in GraphQL, in every format', async () => {
    const { data, errors } = await served.ask(`{ answer: ${question} { nodes { id dated } } }`);
    expect(errors).toEqual([]);
    const nodes: { id: string; dated: boolean }[] = data.answer.nodes;
    for (const format of ['csv', 'reports.csv', 'jsonl', 'ftm.jsonl']) {
      const ids = IDS[format]?.(await textOf(path.replace('.F', `.${format}`)));
      expect([format, ids]).toEqual([format, nodes.map(({ id }) => id)]);
    }
    if (!path.includes('person=') || path.includes('dated=false')) return;
    const dated = nodes.filter((node) => node.dated).map(({ id }) => id);
    expect(IDS.ics?.(await textOf(path.replace('.F', '.ics')))).toEqual(dated);
  });
});

test('a network joins as often as its counterparts have met', async () => {
  const { data } = await served.ask(
    `{ person(id: "${PERSON}") { counterparts(first: 50) { nodes { party { id } held undated } } } }`,
  );
  const met = data.person.counterparts.nodes.map((node: { party: { id: string }; held: number; undated: number }) => [
    node.party.id,
    node.held + node.undated,
  ]);
  expect(met.length).toBeGreaterThan(1);
  const text = await textOf(`meetings.gexf?person=${PERSON}`);
  const edges = [...text.matchAll(/<edge id="[^"]+" source="([^"]+)" target="([^"]+)" weight="(\d+)"/g)];
  const weights = edges
    .filter(([, a, b]) => a === 'p:mara-lindqvist' || b === 'p:mara-lindqvist')
    .map(([, a, b, weight]) => [a === 'p:mara-lindqvist' ? b : a, Number(weight)]);
  expect(new Map(weights as [string, number][])).toEqual(new Map(met));
});

test('every line of JSON Lines is as its schema says, and its quotes stand where it says', async () => {
  const events = jsonLines(await textOf('events.jsonl')).map((line) => eventRecord.parse(line));
  const articles = new Map(SMALL_WORLD.articles.map((article) => [article.url, analysedText(article)]));
  const quotes = events.flatMap((event) => event.reports);
  expect(quotes.length).toBeGreaterThan(8);
  for (const { article, start, end, quote } of quotes) {
    expect(articles.get(article.url)?.slice(start, end)).toBe(quote);
  }
});

test.each(EXPORT_FORMATS.map((format) => [format.name, format] as const))(
  '%s is answered with its media type, as a file with a name',
  async (name, format) => {
    const response = await get(`meetings.${name}?person=${PERSON}&from=2025-01-01`);
    await response.text();
    expect(response.headers.get('content-type')).toBe(format.mediaType);
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename=meetings-${PERSON}-2025-01-01-to-today(-reports)?\\.${format.extension}$`),
    );
  },
);

test('a small export has a tag, and is not sent again while it holds', async () => {
  // Not with fetch, which asks for a fresh answer whenever it is given a tag.
  const first = await raw('events.csv');
  const body = String(await bytesOf(first));
  const tag = first.headers.etag ?? '';
  expect(tag).not.toBe('');
  const again = await raw('events.csv', { 'if-none-match': tag });
  expect([again.statusCode, (await bytesOf(again)).length]).toEqual([304, 0]);
  const other = await raw('events.csv?kind=CALL', { 'if-none-match': tag });
  expect([other.statusCode, String(await bytesOf(other)) === body]).toEqual([200, false]);
});

test('HEAD tells what GET would answer, without reading the events', async () => {
  served.statements.length = 0;
  const response = await get(`events.jsonl?person=${PERSON}`, { method: 'HEAD' });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
  expect(served.statements.filter((name) => name.startsWith('events'))).toEqual([]);
});

test.each([
  ['events.csv?form=1', 400, 'BAD_USER_INPUT', /form/],
  ['events.csv?from=yesterday', 400, 'BAD_USER_INPUT', /from is 'yesterday'/],
  ['events.csv?person=nobody', 404, 'NOT_FOUND', /nobody/],
  ['events.csv?place=nowhere', 404, 'NOT_FOUND', /nowhere/],
  ['meetings.ics', 400, 'BAD_USER_INPUT', /person/],
  ['events.xls', 404, 'NOT_FOUND', /xls/],
  ['people.csv', 404, 'NOT_FOUND', /people.csv/],
] as const)('%s is answered with %i and what to mend', async (path, status, code, named) => {
  const response = await get(path);
  const body = (await response.json()) as { errors: { message: string; extensions: { code: string; hint: string } }[] };
  expect([response.status, response.headers.get('content-disposition')]).toEqual([status, null]);
  expect(body.errors[0]?.extensions.code).toBe(code);
  expect(body.errors[0]?.message).toMatch(named);
  expect(body.errors[0]?.extensions.hint).toMatch(/\w/);
});

test('GET /export lists formats and parameters; the schema of a line is served', async () => {
  const index = await (await get('')).json();
  expect(index).toMatchObject({
    addresses: expect.arrayContaining(['/export/meetings.csv', '/export/events.ftm.jsonl']),
  });
  expect(await (await get('event.schema.json')).json()).toMatchObject({ type: 'object', properties: { id: {} } });
});

test('a page of another origin may read it only where that origin is allowed', async () => {
  const allowed = await get('events.csv', { headers: { origin: 'https://explorer.example' } });
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://explorer.example');
  const stranger = await get('events.csv', { headers: { origin: 'https://stranger.example' } });
  expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
});

describe('of many events', () => {
  const MANY = 3_000;
  const PAGES = MANY / 500;
  beforeAll(async () => {
    const { uri, user, password } = testNeo4j();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await driver.executeQuery(
      `MATCH (v:ArticleVersion {id: $version}), (p:Party) WHERE p.id IN $parties
       WITH v, collect(p) AS parties UNWIND range(1, $many) AS n
       WITH v, parties, n, toString(date('2001-01-01') + duration({days: n % 700})) AS day
       CREATE (e:Event {id: 'e:m' + n, kind: 'TALKS', status: 'HELD', earliest: day, latest: day, sortDate: day, dated: true,
         participantCount: 2, reportCount: 1, sourceCount: 1, independentSourceCount: 1, firstPublished: day,
         lastPublished: day, changedAt: '2025-07-01T06:00:00.000Z'})
       CREATE (r:Report {id: 'r:m' + n, kind: 'TALKS', status: 'HELD', earliest: day, latest: day, quote: $quote,
         start: 0, end: size($quote), background: false, confidence: 1.0, extractor: 'notation', extractorVersion: '1',
         publishedOn: day, knownAt: day, sourceId: 'daily-tern.example', standing: true})
       CREATE (v)-[:CONTAINS]->(r)-[:DESCRIBES]->(e)
       FOREACH (p IN parties | CREATE (p)-[:PARTICIPATED_IN {status: 'HELD', kind: 'TALKS', sortDate: day}]->(e))`,
      {
        version: 'a:https-daily-tern-example-4:1',
        parties: ['p:mara-lindqvist', 'p:jon-okafor'],
        many: neo4j.int(MANY),
        // Long, so that not all of them fit into what lies between server and client.
        quote: 'They talked. '.repeat(600),
      },
    );
    await driver.close();
  });

  test('all come, each once, over all pages', async () => {
    for (const path of ['events.csv?kind=TALKS', 'meetings.csv?contact=ANY&person=jon-okafor&kind=TALKS']) {
      const ids = IDS.csv?.(await textOf(path)) ?? [];
      expect([ids.length, new Set(ids).size]).toEqual([MANY, MANY]);
    }
  }, 180_000);

  test('a view has them all as well', async () => {
    const ids =
      IDS.csv?.(await textOf('events.csv?kind=TALKS&source=daily-tern.example&accordingTo=daily-tern.example')) ?? [];
    expect([ids.length, new Set(ids).size]).toEqual([MANY, MANY]);
  });

  test('limit ends the list, and the reading', async () => {
    served.statements.length = 0;
    expect(IDS.csv?.(await textOf('events.csv?kind=TALKS&limit=3'))).toHaveLength(3);
    expect(served.statements.filter((name) => name === 'events-by-day').length).toBeLessThanOrEqual(2);
  });

  test('gzip packs a long export and a short one', async () => {
    for (const path of ['events.jsonl?kind=TALKS&limit=600', 'events.jsonl?kind=GATHERING']) {
      const plain = await bytesOf(await raw(path));
      const response = await raw(path, { 'accept-encoding': 'gzip' });
      expect([response.headers['content-encoding'], response.headers.vary]).toEqual([
        'gzip',
        expect.stringMatching(/accept-encoding/i),
      ]);
      expect(gunzipSync(await bytesOf(response)).equals(plain)).toBe(true);
    }
  });

  test('a client that does not read stops the reading, and one that goes ends it', async () => {
    served.statements.length = 0;
    const response = await raw('events.jsonl?kind=TALKS');
    const stopped = await settled(() => served.statements.length);
    expect(stopped).toBeLessThan(PAGES);
    response.destroy();
    // What is read ahead may still come to its end.
    expect(await settled(() => served.statements.length)).toBeLessThanOrEqual(stopped + 1);
  });
});

/** An answer on a connection of its own, whose body nobody reads yet; fetch would read and unpack it by itself. */
function raw(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(address(path), { headers, agent: false }, resolve).on('error', reject).end();
  });
}

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A count once it has stood still for a while. */
async function settled(count: () => number): Promise<number> {
  for (let before = -1; ; ) {
    if (count() === before) return before;
    before = count();
    await sleep(2_000);
  }
}
