import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import type { Graph } from '../../src/graph/graph';
import { connectedGraph } from '../support/graph';
import { ingestWorld } from '../support/ingested-world';
import { type ServedGraph, servedGraph, TEST_KEY } from '../support/served-graph';
import { SMALL_WORLD } from '../support/small-world';

const text = readFileSync(join(__dirname, '..', '..', 'schema', 'examples.graphql'), 'utf8');
const operations = parse(text).definitions.filter(
  (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
);
const named = operations.map((operation) => [operation.name?.value ?? '', operation] as const);

/** Questions of more than two round trips, and why. */
const LONGER: Readonly<Record<string, number>> = {
  // The person, the events, then the texts around their quotes.
  Provenance: 3,
  // The person, the claims that the view sums up anew, then what the page shows of the events.
  AccordingToOneSource: 3,
  AsKnownOnADay: 3,
};

/** Questions that need a key: all others are open. */
const KEYED: ReadonlySet<string> = new Set(['LastRuns']);
const ask = (name: string, operation: OperationDefinitionNode) =>
  served.ask(print(operation), {}, KEYED.has(name) ? TEST_KEY : undefined);

/** Questions whose lists are rightly empty in a small world. */
const MAY_BE_EMPTY: readonly string[] = ['LastRuns', 'Judgements', 'APerson'];

/** Organisations themselves take part, in a place of a country that the gazetteer knows, so that they can be asked for. */
const STATES = {
  url: 'https://norland-post.example/11',
  source: 'norland-post.example',
  title: 'Norland and Ostmark',
  date: '2025-04-22',
  text: 'TALKS HELD [Norland] + [Ostmark] @ Norland 2025-04-21\nMEETING HELD [Northern Fisheries Council] + Ilse Brandt @ Oslo 2025-04-22',
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
  expect(new Set(named.map(([name]) => name)).size).toBe(operations.length);
  const silent = named.filter(([name]) => name === '' || !new RegExp(`^# .{20,}\\nquery ${name}\\b`, 'm').test(text));
  expect(silent.map(([name]) => name)).toEqual([]);
});

test.each(named)('%s is answered, in one or two round trips', async (name, operation) => {
  const { data, errors } = await ask(name, operation);
  expect(errors).toEqual([]);
  expect(data).not.toBeNull();
  expect(served.rounds()).toBeLessThanOrEqual(LONGER[name] ?? 2);
});

test.each(named.filter(([name]) => !MAY_BE_EMPTY.includes(name)))(
  '%s has something to show in the world that it is asked of',
  async (name, operation) => {
    const { data } = await ask(name, operation);
    expect(isEmpty(data)).toBe(false);
  },
);

/** No item in any list of an answer. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((inner) =>
    Array.isArray(inner) ? inner.length === 0 : isConnection(inner) && isEmpty(inner),
  );
}

function isConnection(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
