import neo4j from 'neo4j-driver';
import type { Graph } from '../../../src/graph/graph';
import { toldReports } from '../../../src/graph/read/told-reports';
import { connectedGraph } from '../../support/graph';
import { type ServedGraph, servedGraph } from '../../support/served-graph';
import { testNeo4j } from '../../support/test-settings';
import { articleId, eventId, loadWorld, type World } from '../../support/world';

const TERN = 'daily-tern.example';
const POST = 'norland-post.example';
const EVENING = 'tern-evening.example';
/** With those that are written down here more than an aggregate carries. */
const MORE = 248;

/**
 * The Tern tells of one meeting day after day (the first time here, MORE times added below) and at last dates it otherwise;
 * only then does the Post deny it, and the Evening has it from the Tern.
 */
const WORLD: World = {
  sources: [
    { id: TERN, name: 'The Daily Tern' },
    { id: POST, name: 'Norland Post' },
    { id: EVENING, name: 'Tern Evening' },
  ],
  places: [],
  articles: [
    {
      url: `https://${TERN}/first`,
      source: TERN,
      title: 'They met',
      date: '2025-01-01',
      text: '#big MEETING HELD Mara Lindqvist + Teo Varga @ Port Amsel 2024-12-30',
    },
    {
      url: `https://${TERN}/last`,
      source: TERN,
      title: 'A day later than we said',
      date: '2026-01-01',
      text: '#big MEETING HELD Mara Lindqvist + Teo Varga @ Port Amsel 2024-12-31',
    },
    {
      url: `https://${POST}/1`,
      source: POST,
      title: 'Never',
      date: '2026-01-02',
      text: '#big MEETING DENIED Mara Lindqvist + Teo Varga 2024-12-30',
    },
    {
      url: `https://${EVENING}/1`,
      source: EVENING,
      title: 'So says the Tern',
      date: '2026-01-02',
      text: '#big MEETING HELD Mara Lindqvist + Teo Varga @ Kestrel 2024-12-31 per [The Daily Tern]',
    },
  ],
};

/** More reports of the event with the words of the Tern's first, each in an article of its own. */
async function addReports(count: number, day: string): Promise<void> {
  const { uri, user, password } = testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    await driver.executeQuery(
      `MATCH (s:Source)-[:PUBLISHED]->(a:Article {id: $article})-[:HAS_VERSION]->(v)-[:CONTAINS]->(r:Report)-[:DESCRIBES]->(e:Event)
       MATCH (r)-[:NAMES]->(mara:Mention {name: 'Mara Lindqvist'}) MATCH (r)-[:NAMES]->(teo:Mention {name: 'Teo Varga'})
       SET e.reportCount = e.reportCount + $count
       WITH s, a, v, r, e, mara, teo
       UNWIND range(1, $count) AS number
       CREATE (s)-[:PUBLISHED]->(b:Article)-[:HAS_VERSION]->(w:ArticleVersion)-[:CONTAINS]->(t:Report)-[:DESCRIBES]->(e),
         (t)-[:NAMES {as: 'Lindqvist', role: 'PARTICIPANT'}]->(mara), (t)-[:NAMES {as: 'Varga', role: 'PARTICIPANT'}]->(teo)
       SET b = a {.*, id: a.id + $day + ':' + number, url: a.url + $day + ':' + number, date: $day},
         w = v {.*, id: v.id + $day + ':' + number},
         t = r {.*, id: r.id + $day + ':' + number, publishedOn: $day, knownAt: $day}`,
      { article: articleId(`https://${TERN}/first`), count: neo4j.int(count), day },
    );
  } finally {
    await driver.close();
  }
}

let graph: Graph;
let served: ServedGraph;
beforeAll(async () => {
  graph = await connectedGraph();
  await loadWorld(testNeo4j(), WORLD);
  await addReports(MORE, '2025-06-01');
  served = await servedGraph(graph);
});
afterAll(async () => {
  await served?.close();
  await graph?.close();
});

const ACCOUNTS = `accounts { source { id } status earliest reportCount lastPublished participants { name }
  reports(first: 2) { quote publishedOn article { title } } }
  conflicts { about positions { value sources { id } } }
  citations { source { id } cited citedSource { id } }`;

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape.
async function data(query: string): Promise<any> {
  const answer = await served.ask(query);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

test('an event is summed up from all of its reports, however many', async () => {
  const { event } = await data(`{ event(id: "${eventId('big')}") { status reportCount ${ACCOUNTS} } }`);
  expect(event).toMatchObject({ status: 'DISPUTED', reportCount: MORE + 4 });
  const [tern, ...others] = event.accounts;
  expect(tern).toMatchObject({
    source: { id: TERN },
    status: 'HELD',
    // Its latest article, the last of all.
    earliest: '2024-12-31',
    lastPublished: '2026-01-01',
    reportCount: MORE + 2,
    participants: [{ name: 'Mara Lindqvist' }, { name: 'Teo Varga' }],
  });
  expect(tern.reports).toEqual([
    { quote: expect.stringContaining('MEETING HELD'), publishedOn: '2025-01-01', article: { title: 'They met' } },
    { quote: expect.stringContaining('MEETING HELD'), publishedOn: '2025-06-01', article: { title: 'They met' } },
  ]);
  expect(
    others.map((account: { source: { id: string }; status: string }) => [account.source.id, account.status]),
  ).toEqual([
    [POST, 'DENIED'],
    [EVENING, 'HELD'],
  ]);
  expect(event.conflicts.map((conflict: { about: string }) => conflict.about)).toEqual(['status', 'interval', 'place']);
  expect(event.citations).toEqual([{ source: { id: EVENING }, cited: 'The Daily Tern', citedSource: { id: TERN } }]);
});

test('in a list and in a view as well', async () => {
  const { meetings } = await data(`{ meetings(view: {without: ["${POST}"]}) { nodes { status ${ACCOUNTS} } } }`);
  expect(meetings.nodes).toHaveLength(1);
  expect(meetings.nodes[0].status).toBe('HELD');
  expect(meetings.nodes[0].accounts).toMatchObject([
    { earliest: '2024-12-31', reportCount: MORE + 2 },
    { source: { id: EVENING } },
  ]);
  expect(meetings.nodes[0].conflicts.map((conflict: { about: string }) => conflict.about)).toEqual(['place']);
});

test('what a source says comes in the size that is asked for', async () => {
  const ask = (first: number) =>
    served.ask(`{ event(id: "${eventId('big')}") { accounts { reports(first: ${first}) { id } } } }`);
  expect((await ask(200)).data.event.accounts[0].reports).toHaveLength(200);
  expect((await ask(201)).errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
});

test('more reports than can be summed up at once are refused with a word on how to go on', async () => {
  const all = await toldReports(graph, [eventId('big')], null, MORE + 4);
  expect(all.get(eventId('big'))).toHaveLength(MORE + 4);
  await expect(toldReports(graph, [eventId('big')], null, MORE + 3)).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    hint: expect.stringContaining('view of some sources'),
  });
});
