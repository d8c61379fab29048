import { empty } from '../../src/graph/empty';
import { Graph } from '../../src/graph/graph';
import { migrate } from '../../src/graph/migrate';
import { testNeo4j } from './test-settings';

/** The graph of this test run, emptied and migrated. The suite closes it: `afterAll(() => graph.close())`. */
export async function connectedGraph(): Promise<Graph> {
  const graph = await Graph.connect(testNeo4j());
  await clearedGraph(graph);
  return graph;
}

/** Empties a graph between tests of a suite. */
export async function clearedGraph(graph: Graph): Promise<void> {
  await empty(graph);
  await migrate(graph);
}
