import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { apiSchema } from '../../src/api/schema';
import type { Graph } from '../../src/graph/graph';
import { connectedGraph } from '../support/graph';
import { ingestWorld } from '../support/ingested-world';
import { type ServedGraph, servedGraph, TEST_KEY } from '../support/served-graph';
import { SMALL_WORLD } from '../support/small-world';

const text = readFileSync(join(__dirname, '..', '..', 'schema', 'judgements.graphql'), 'utf8');
const operations = new Map(
  parse(text)
    .definitions.filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => [operation.name?.value ?? '', operation] as const),
);

let graph: Graph;
let served: ServedGraph;
beforeAll(async () => {
  graph = await connectedGraph();
  await ingestWorld(graph, SMALL_WORLD);
  served = await servedGraph(graph);
});
afterAll(async () => {
  await served?.close();
  await graph?.close();
});

test('each says above it what it decides', () => {
  const silent = [...operations.keys()].filter(
    (name) => !new RegExp(`^# .{20,}\\nmutation ${name}\\b`, 'm').test(text),
  );
  expect(silent).toEqual([]);
});

test('there is one of every decision', () => {
  const shown = [...operations.values()].flatMap(({ selectionSet }) =>
    selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : '')),
  );
  expect(Object.keys(apiSchema().getMutationType()?.getFields() ?? {}).sort()).toEqual(shown.sort());
});

/** Runs an example, and shows that it is answered. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape.
async function run(name: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await served.ask(print(operations.get(name)!), variables, TEST_KEY);
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

test('all are answered, one after the other', async () => {
  const same = await run('JudgeSame', { subjects: ['jon-okafor', 'pia-sund'], reason: 'An example.' });
  const undone = await run('UndoJudgement', { id: same.judgement.id });
  const { people } = (
    await served.ask(
      '{ people(order: NAME) { nodes { slug reports(first: 1) { nodes { id participants { as } } } } } }',
    )
  ).data;
  const report = people.nodes[0].reports.nodes[0].id;
  const mentions = (
    await served.ask('{ articles(first: 2) { nodes { mentions { id name } } } }')
  ).data.articles.nodes.map(
    (article: { mentions: { id: string; name: string }[] }) =>
      article.mentions.find(({ name }) => name === 'Teo Varga')?.id,
  );
  const different = await run('JudgeDifferent', { subjects: mentions });
  const wrong = await run('MarkReportWrong', { report });
  const named = await run('CorrectName');
  const identified = await run('Identify', { wikidata: 'Q99999999' });
  expect([same, undone, different, wrong, named, identified].every(({ applied }) => applied)).toBe(true);
});
