import type { Graph } from '../../../src/graph/graph';
import { migrations } from '../../../src/graph/migrate';
import { ingest } from '../../../src/ingest/pipeline';
import { rebuild } from '../../../src/ingest/rebuild';
import { withdraw } from '../../../src/ingest/withdraw';
import type { Article } from '../../../src/model/article';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { notationArticle, reading } from '../../support/notation-articles';
import { NotationExtractor } from '../../support/notation-extractor';
import { type ServedGraph, servedGraph, TEST_KEY } from '../../support/served-graph';
import { wholeGraph } from '../../support/whole-graph';

const PLANNED = 'MEETING PLANNED Anna Berg + Carl Dorn @ Oslo 2024-03-05';
const HELD = 'MEETING HELD Anna Berg + Carl Dorn + Emil Falk @ Bergen 2024-03-06';
const article = (...lines: string[]): Article => notationArticle('gull.example/1', '2024-03-01', ...lines);

/** While the announcement stood, and after it was replaced. */
const BEFORE = '2024-03-09';
const AFTER = '2024-03-10';

let graph: Graph;
let served: ServedGraph;
beforeAll(async () => {
  graph = await connectedGraph();
  served = await servedGraph(graph);
});
beforeEach(async () => {
  await clearedGraph(graph);
  await seen('2024-03-02', article(PLANNED));
});
afterAll(async () => {
  await served?.close();
  await graph?.close();
});

/** Ingests an article as it reads on a day. */
async function seen(day: string, ...articles: Article[]): Promise<void> {
  const now = () => new Date(`${day}T12:00:00.000Z`);
  const extractor = new NotationExtractor();
  await ingest({ graph, articles: reading(articles), extractor, command: 'test', concurrency: 1, now });
}

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape.
async function data(query: string): Promise<any> {
  const answer = await served.ask(query);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

const EVENT =
  'status kind earliest latest placeName participantCount participants { party { name } } reportCount reports { quote standing version { number } }';
const events = async (day: string, fields = EVENT) =>
  (await data(`{ events(view: {asOf: "${day}"}) { nodes { ${fields} } } }`)).events.nodes;

const asPlanned = {
  status: 'PLANNED',
  kind: 'MEETING',
  earliest: '2024-03-05',
  latest: '2024-03-05',
  placeName: 'Oslo',
  participantCount: 2,
  participants: [{ party: { name: 'Anna Berg' } }, { party: { name: 'Carl Dorn' } }],
  reportCount: 1,
  reports: [{ quote: PLANNED, standing: false, version: { number: 1 } }],
};
const asHeld = {
  ...asPlanned,
  status: 'HELD',
  earliest: '2024-03-06',
  latest: '2024-03-06',
  placeName: 'Bergen',
  participantCount: 3,
  participants: [...asPlanned.participants, { party: { name: 'Emil Falk' } }],
  reports: [{ quote: HELD, standing: true, version: { number: 2 } }],
};

test('as of a day before an article was changed, what it said then counts, and on the day of the change what it says now', async () => {
  await seen('2024-03-10', article(HELD));
  expect(await events(AFTER)).toEqual([asHeld]);
  expect(await events(BEFORE)).toEqual([asPlanned]);
  expect(await events('2024-02-29')).toEqual([]);
  expect((await data(`{ events { nodes { ${EVENT} } } }`)).events.nodes).toEqual([asHeld]);
});

test('every question asks so', async () => {
  await seen('2024-03-10', article(HELD));
  // A few at a time: each is a statement that Neo4j plans for the first time.
  const ask = async (day: string) => ({
    ...(await data(`{ person(id: "anna-berg", view: {asOf: "${day}"}) {
      counterparts(statuses: [HELD, PLANNED], order: NAME) { nodes { party { name } held planned } }
      timeline { spans { start events } }
      reports { totalCount nodes { quote } } } }`)),
    ...(await data(`{
      article(id: "https://gull.example/1", view: {asOf: "${day}"}) { reports { nodes { quote } } events { nodes { status } } }
      source(id: "gull.example", view: {asOf: "${day}"}) { reports { nodes { status } } events { nodes { status } } } }`)),
    ...(await data(`{
      place(id: "bergen", view: {asOf: "${day}"}) { events { nodes { status } } }
      meetings(view: {asOf: "${day}"}, filter: {sources: ["gull.example"]}) { totalCount } }`)),
    ...(await data(`{ chains(from: "anna-berg", to: "carl-dorn", view: {asOf: "${day}"}) { length } }`)),
    ...(await data(`{
      openQuestions(question: NEVER_CONFIRMED, view: {asOf: "${day}"}) { totalCount }
      changes(since: "2024-01-01T00:00:00Z", view: {asOf: "${day}"}) { nodes { change } }
      articles(view: {asOf: "${day}"}) { totalCount } }`)),
  });
  expect(await ask(BEFORE)).toEqual({
    person: {
      counterparts: { nodes: [{ party: { name: 'Carl Dorn' }, held: 0, planned: 1 }] },
      timeline: { spans: [] },
      reports: { totalCount: 1, nodes: [{ quote: PLANNED }] },
    },
    article: { reports: { nodes: [{ quote: PLANNED }] }, events: { nodes: [{ status: 'PLANNED' }] } },
    source: { reports: { nodes: [{ status: 'PLANNED' }] }, events: { nodes: [{ status: 'PLANNED' }] } },
    place: { events: { nodes: [] } },
    meetings: { totalCount: 0 },
    chains: [],
    openQuestions: { totalCount: 1 },
    changes: { nodes: [{ change: 'NEW' }] },
    articles: { totalCount: 1 },
  });
  const after = await ask(AFTER);
  expect(after).toMatchObject({
    person: { timeline: { spans: [{ start: '2024-03-01', events: 1 }] }, reports: { totalCount: 1 } },
    article: { reports: { nodes: [{ quote: HELD }] } },
    place: { events: { nodes: [{ status: 'HELD' }] } },
    meetings: { totalCount: 1 },
    chains: [{ length: 1 }],
    openQuestions: { totalCount: 0 },
    changes: { nodes: [{ change: 'NEW' }, { change: 'CHANGED' }] },
  });
});

test('of an event that others report too, the accounts of then are told', async () => {
  const other = notationArticle('tern.example/1', '2024-03-03', PLANNED);
  await seen('2024-03-03', other);
  await seen('2024-03-10', article('MEETING CANCELLED Anna Berg + Carl Dorn @ Oslo 2024-03-05'));
  const fields = 'status accounts { source { id } status }';
  const account = (id: string, status: string) => ({ source: { id }, status });
  expect(await events(BEFORE, fields)).toEqual([
    { status: 'PLANNED', accounts: [account('gull.example', 'PLANNED'), account('tern.example', 'PLANNED')] },
  ]);
  const [now] = await events(AFTER, fields);
  expect(now.accounts).toEqual([account('gull.example', 'CANCELLED'), account('tern.example', 'PLANNED')]);
});

test('what an article has taken back is shown below it, and speaks of no event', async () => {
  await seen('2024-03-10', article('Nothing came of it.'));
  expect(await events(BEFORE)).toEqual([]);
  const { article: then } = await data(
    `{ article(id: "https://gull.example/1", view: {asOf: "${BEFORE}"}) { reports { nodes { quote event { id } } } } }`,
  );
  expect(then.reports.nodes).toEqual([{ quote: PLANNED, event: null }]);
});

test('a withdrawn article does not count for any day, and what it said is back when it is', async () => {
  await seen('2024-03-10', article(HELD));
  const url = 'https://gull.example/1';
  const now = () => new Date('2024-04-01T12:00:00.000Z');
  await withdraw(graph, { subject: url, restore: false, command: 'withdraw', now });
  expect(await events(BEFORE)).toEqual([]);
  const { article: then } = await data(
    `{ article(id: "${url}", view: {asOf: "${BEFORE}"}) { reports { totalCount } } }`,
  );
  expect(then.reports.totalCount).toBe(0);
  await withdraw(graph, { subject: url, restore: true, command: 'withdraw', now });
  expect(await events(BEFORE)).toEqual([asPlanned]);
});

test('what somebody judged wrong does not count for any day', async () => {
  const { reports } = (await data('{ events { nodes { reports { id } } } }')).events.nodes[0];
  await seen('2024-03-10', article(HELD));
  const mark = `mutation { markReportWrong(report: "${reports[0].id}", reason: "A rumour.") { applied judgement { id } } }`;
  const { data: marked, errors } = await served.ask(mark, {}, TEST_KEY);
  expect(errors).toEqual([]);
  expect(await events(BEFORE)).toEqual([]);
  const undo = `mutation { undoJudgement(id: "${marked.markReportWrong.judgement.id}") { applied } }`;
  expect((await served.ask(undo, {}, TEST_KEY)).errors).toEqual([]);
  expect(await events(BEFORE)).toEqual([asPlanned]);
});

test('a text that comes back counts for the days between as well, beside the one that stood then', async () => {
  await seen('2024-03-10', article(HELD));
  await seen('2024-03-20', article(PLANNED));
  expect(
    (await events('2024-03-15', 'reports { quote }'))[0].reports.map((report: { quote: string }) => report.quote),
  ).toEqual(expect.arrayContaining([PLANNED, HELD]));
  expect(await events('2024-03-20', 'status')).toEqual([{ status: 'PLANNED' }]);
});

test('a rebuild writes nothing of it, and a migration adds it to a graph that does not have it yet', async () => {
  await seen('2024-03-10', article(HELD));
  const whole = await wholeGraph();
  await rebuild(graph, () => new Date('2024-05-01T00:00:00.000Z'));
  expect(await wholeGraph()).toEqual(whole);
  await graph.migrate('MATCH (report:Report) REMOVE report.stoodUntil');
  expect(await wholeGraph()).not.toEqual(whole);
  const text = migrations.find(({ name }) => name === '007-replaced')?.text() ?? '';
  await graph.migrate(text.replace(/;\s*$/, ''));
  expect(await wholeGraph()).toEqual(whole);
});
