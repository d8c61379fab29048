import neo4j from 'neo4j-driver';
import type { Graph } from '../../../src/graph/graph';
import { ingest } from '../../../src/ingest/pipeline';
import { rebuild } from '../../../src/ingest/rebuild';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { PRESS, reading } from '../../support/notation-articles';
import { NotationExtractor } from '../../support/notation-extractor';
import { testNeo4j } from '../../support/test-settings';
import { LEDGER, wholeGraph } from '../../support/whole-graph';

let graph: Graph;
beforeAll(async () => {
  graph = await connectedGraph();
});
beforeEach(() => clearedGraph(graph));
afterAll(() => graph.close());

const now = () => new Date('2024-06-01T12:00:00.000Z');

function run(extractor = new NotationExtractor(), articles = PRESS) {
  return ingest({ graph, articles: reading(articles), extractor, command: 'test', concurrency: 2, now });
}

/** Changes the graph behind the pipeline's back, as only another release can. */
async function tamper(statement: string): Promise<void> {
  const { uri, user, password } = testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    await driver.executeQuery(statement);
  } finally {
    await driver.close();
  }
}

const UNTIMED = { without: [...LEDGER, 'FormerId'], ignoring: ['changedAt'] };

test('puts mentions into the blocks that resolution makes now, and loses nothing on the way', async () => {
  await run();
  const expected = await wholeGraph();
  await tamper(`MATCH (mention:Mention) SET mention.block = 'of an older release ' + right(mention.id, 1)`);
  await rebuild(graph, now);
  expect(await wholeGraph()).toEqual(expected);
});

test('brings together whom an older release took for two, and the id of the second still leads to the one', async () => {
  await run();
  const expected = await wholeGraph(UNTIMED);
  await tamper(`
    MATCH (mention:Mention {name: 'Anna Berg'})-[reference:REFERS_TO]->(:Person)
    WITH mention, reference ORDER BY mention.id SKIP 1 LIMIT 1
    DELETE reference
    CREATE (other:Party:Person {id: 'p_other', slug: 'anna-berg-other', name: 'Anna Berg', aliases: [], searchText: '', meetingCount: 0})
    CREATE (mention)-[:REFERS_TO {score: 1.0, reasons: []}]->(other)
    SET mention.block = 'PERSON of an older release'`);
  await rebuild(graph, now);
  expect(await wholeGraph(UNTIMED)).toEqual(expected);
  const lines = await wholeGraph();
  expect(lines.filter((line) => line.startsWith('p_other -NOW-> p_'))).toHaveLength(1);
});

test('a reading that tells another kind of the same body moves it and leaves the rest of its former block alone', async () => {
  await run();
  const plain = new NotationExtractor('2');
  const asState: NotationExtractor['extract'] = async (article) => {
    const extraction = await plain.extract(article);
    const mentions = extraction.mentions.map((mention) =>
      mention.name === 'Port Union' ? { ...mention, organisationKind: 'STATE' as const, country: 'NO' } : mention,
    );
    return { ...extraction, mentions };
  };
  await run(Object.assign(new NotationExtractor('2'), { extract: asState }), PRESS.slice(0, 1));
  const after = await wholeGraph();
  const bodies = after.filter((line) => line.startsWith('(Organisation:Party)'));
  const names = ['Daily Tern', 'Fish Board', 'Norway', 'Port Union'];
  expect(bodies.map((line) => /"name":"([^"]+)/.exec(line)?.[1]).sort()).toEqual(names);
  await rebuild(graph, now);
  expect(await wholeGraph()).toEqual(after);
});
