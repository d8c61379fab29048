import { empty } from '../../../src/graph/empty';
import type { Graph } from '../../../src/graph/graph';
import { connectedGraph } from '../../support/graph';

let graph: Graph;
beforeAll(async () => {
  graph = await connectedGraph();
});
afterAll(() => graph.close());

test('empties a graph of more nodes than one transaction takes, and says how many there were', async () => {
  await empty(graph);
  await graph.migrate('UNWIND range(1, 11000) AS i CREATE (:Filler)-[:NEXT]->(:Filler)');
  expect(await empty(graph)).toBe(22_000);
  expect(await empty(graph)).toBe(0);
});
