import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { loadSeeds, SEEDS_FOLDER } from '../../../src/commands/seeds';
import { readConfig } from '../../../src/config';
import type { Graph } from '../../../src/graph/graph';
import { JudgementDesk } from '../../../src/graph/write/judgement-desk';
import { judgementsOf } from '../../../src/graph/write/judgements';
import { createCoreNlpExtractor } from '../../../src/ingest/extract/corenlp/extractor';
import { ingest } from '../../../src/ingest/pipeline';
import { readPaths } from '../../../src/ingest/read/read-paths';
import { settleJudgements } from '../../../src/ingest/settle-judgements';
import { joinedCoreNlp } from '../../support/corenlp';
import { askExample, EXAMPLES, isEmptyAnswer } from '../../support/examples';
import { connectedGraph } from '../../support/graph';
import { type ServedGraph, servedGraph } from '../../support/served-graph';
import { testNeo4j } from '../../support/test-settings';

jest.setTimeout(300_000);

/** What seeds/README.md says, read by the real extractor: the events that two or more people of the sample world had. */
const TRUTH = [
  '? HELD MEETING ilse-brandt jon-okafor',
  '2025-03-12 HELD MEETING jon-okafor mara-lindqvist Oslo',
  '2025-04-20 HELD CALL mara-lindqvist teo-varga',
  '2025-04-26 HELD MEETING mara-lindqvist teo-varga Oslo',
  '2025-05-01 DISPUTED MEETING ilse-brandt teo-varga Tallinn',
  '2025-05-02 HELD MEETING jon-okafor pia-sund Helsinki',
  '2025-05-10 CANCELLED MEETING ilse-brandt mara-lindqvist Lisbon',
  '2025-05-20 HELD GATHERING ilse-brandt jon-okafor mara-lindqvist teo-varga Copenhagen',
  '2025-06-12 HELD MEETING mara-lindqvist teo-varga Helsinki',
];

/** Nobody of the sample world may be somebody else. */
const RIGHTLY_EMPTY: ReadonlySet<string> = new Set(['APerson']);

let graph: Graph;
let corenlp: Awaited<ReturnType<typeof joinedCoreNlp>>;
let driver: Driver;

beforeAll(async () => {
  [graph, corenlp] = await Promise.all([connectedGraph(), joinedCoreNlp()]);
  const { uri, user, password } = testNeo4j();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await loadSeeds(graph, readConfig({ CORENLP_URL: corenlp.url }), { tell: () => {}, signal: undefined }, SEEDS_FOLDER);
});
afterAll(async () => {
  await driver.close();
  await graph.close();
  await corenlp.release();
});

async function events(): Promise<string[]> {
  const { records } = await driver.executeQuery(
    `MATCH (e:Event)<-[:PARTICIPATED_IN]-(p:Person)
     WITH e, p ORDER BY p.slug WITH e, collect(p.slug) AS people WHERE size(people) > 1
     RETURN coalesce(e.earliest, '?') AS day, e.status AS status, e.kind AS kind, people, e.placeName AS place`,
  );
  return records
    .map((each) => [each.get('day'), each.get('status'), each.get('kind'), ...each.get('people'), each.get('place')])
    .map((parts) => parts.filter((part) => part !== null).join(' '))
    .sort();
}

test('holds what its page says', async () => {
  expect(await events()).toEqual(expect.arrayContaining(TRUTH));
});

test('its outlets have their names, owners and countries, and the two of one house count once', async () => {
  const { records } = await driver.executeQuery(
    `MATCH (s:Source) RETURN s.name AS name, coalesce(s.group, '-') AS owner, s.country AS country ORDER BY s.id`,
  );
  expect(records.map((each) => [each.get('name'), each.get('owner'), each.get('country')].join(', '))).toEqual([
    'The Amsel Courier, -, NO',
    'The Daily Tern, Tern Media, EE',
    'Norland Post, -, NO',
    'Tern Evening, Tern Media, EE',
  ]);
  const counted = await driver.executeQuery(
    `MATCH (e:Event {earliest: '2025-06-12', kind: 'MEETING'}) RETURN e.sourceCount AS sources, e.independentSourceCount AS voices`,
  );
  expect(counted.records.map((each) => [Number(each.get('sources')), Number(each.get('voices'))])).toEqual([[2, 1]]);
});

describe('asked as its users ask', () => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await servedGraph(graph);
  });
  afterAll(() => served.close());

  test.each(EXAMPLES)('%s is answered with something', async (name, operation) => {
    const { data, errors } = await askExample(served, name, operation);
    expect(errors).toEqual([]);
    expect(RIGHTLY_EMPTY.has(name) || !isEmptyAnswer(data)).toBe(true);
  });
});

test('its judgement makes one event of the two accounts of a weekend; undone, they are two', async () => {
  const weekend = async () => (await events()).filter((each) => /^2025-04-2[67] .*lindqvist/.test(each));
  expect(await weekend()).toHaveLength(1);
  const [judgement] = await judgementsOf(graph);
  const desk = new JudgementDesk(graph, settleJudgements);
  expect((await desk.undo(judgement!.id, 'test')).applied).toBe(true);
  expect(await weekend()).toEqual([
    '2025-04-26 HELD MEETING mara-lindqvist teo-varga Oslo',
    '2025-04-27 HELD MEETING mara-lindqvist teo-varga Bergen',
  ]);
});

test('what it says later changes one article, and a second reading nothing', async () => {
  const read = () =>
    ingest({
      graph,
      articles: readPaths([join(SEEDS_FOLDER, 'later')]),
      extractor: createCoreNlpExtractor({ url: corenlp.url }),
      command: 'test',
      concurrency: 1,
    });
  expect((await read()).counts).toMatchObject({ read: 1, changed: 1, fresh: 0, unchanged: 0, setAside: 0 });
  expect((await read()).counts).toMatchObject({ read: 1, changed: 0, unchanged: 1 });
  const { records } = await driver.executeQuery(
    `MATCH (:Article {url: 'https://norland-post.example/visitor'})-[:HAS_VERSION]->(v)-[:CONTAINS]->(r:Report)
     WHERE r.quote STARTS WITH 'Mara' RETURN v.number AS version, r.earliest AS day, r.standing AS standing ORDER BY version`,
  );
  expect(records.map((each) => [Number(each.get('version')), each.get('day'), each.get('standing')])).toEqual([
    [1, '2025-04-27', false],
    [2, '2025-04-26', true],
  ]);
});
