import { OperationTypeNode } from 'graphql';
import { FIRST_QUERY } from '../../src/api/first-query';
import type { Graph } from '../../src/graph/graph';
import { askExample, EXAMPLES, EXAMPLES_TEXT, isEmptyAnswer } from '../support/examples';
import { connectedGraph } from '../support/graph';
import { ingestWorld } from '../support/ingested-world';
import { type ServedGraph, servedGraph } from '../support/served-graph';
import { SMALL_WORLD } from '../support/small-world';

/** Questions whose lists are rightly empty in a small world. */
const MAY_BE_EMPTY: readonly string[] = ['LastRuns', 'Judgements', 'APerson'];

/** Organisations themselves take part, in a place of a country that the gazetteer knows, and somebody has a meeting ahead. */
const STATES = {
  url: 'https://norland-post.example/11',
  source: 'norland-post.example',
  title: 'Norland and Ostmark',
  date: '2025-04-22',
  text: 'TALKS HELD [Norland] + [Ostmark] @ Norland 2025-04-21\nMEETING HELD [Northern Fisheries Council] + Ilse Brandt @ Oslo 2025-04-22\nMEETING PLANNED Jon Okafor + Pia Sund @ Lisbon 2025-09-01..2025-09-30',
};

let graph: Graph;
let served: ServedGraph;
beforeAll(async () => {
  graph = await connectedGraph();
  await ingestWorld(graph, { ...SMALL_WORLD, articles: [...SMALL_WORLD.articles, STATES] });
  served = await servedGraph(graph);
});
afterAll(async () => {
  await served?.close();
  await graph?.close();
});

test('each operation has a name of its own, and says above it what it asks', () => {
  expect(new Set(EXAMPLES.map(([name]) => name)).size).toBe(EXAMPLES.length);
  const silent = EXAMPLES.filter(
    ([name]) => name === '' || !new RegExp(`^# .{20,}\\n(query|subscription) ${name}\\b`, 'm').test(EXAMPLES_TEXT),
  );
  expect(silent.map(([name]) => name)).toEqual([]);
});

test.each(EXAMPLES)('%s is answered, in one or two round trips', async (name, operation) => {
  const { data, errors } = await askExample(served, name, operation);
  expect(errors).toEqual([]);
  expect(data).not.toBeNull();
  // A subscription looks at the graph again and again.
  if (operation.operation === OperationTypeNode.QUERY) {
    expect(served.rounds()).toBeLessThanOrEqual(2);
  }
});

test('the question that Sandbox and GraphiQL open with has an answer', async () => {
  const { data, errors } = await served.ask(FIRST_QUERY);
  expect(errors).toEqual([]);
  expect(isEmptyAnswer(data)).toBe(false);
  expect(data.people.nodes[0].meetings.nodes[0].reports[0].article.source.name).toEqual(expect.any(String));
});

test.each(EXAMPLES.filter(([name]) => !MAY_BE_EMPTY.includes(name)))(
  '%s has something to show in the world that it is asked of',
  async (name, operation) => {
    const { data } = await askExample(served, name, operation);
    expect(isEmptyAnswer(data)).toBe(false);
  },
);
