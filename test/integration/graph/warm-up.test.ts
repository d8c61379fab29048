import type { Graph, GraphReader } from '../../../src/graph/graph';
import { warmUp } from '../../../src/graph/read/warm-up';
import { connectedGraph } from '../../support/graph';

let graph: Graph;
beforeAll(async () => {
  graph = await connectedGraph();
});
afterAll(() => graph?.close());

test('what is asked most is asked of an empty graph, and each statement of it runs', async () => {
  const [ran, failed]: [string[], string[]] = [[], []];
  const noting: GraphReader = {
    async read(statement, params, choice) {
      try {
        const rows = await graph.read(statement, params, choice);
        ran.push(statement.name);
        return rows;
      } catch (error) {
        failed.push(statement.name);
        throw error;
      }
    },
  };
  await warmUp(noting, new AbortController().signal);
  expect(failed).toEqual([]);
  expect(new Set(ran)).toEqual(
    new Set(['find-parties', 'find-named', 'events-by-party', 'events-by-day', 'events-by-place', 'counterparts']),
  );
});

test('a graph that cannot be asked, or a server that ends, stops nothing else', async () => {
  const ended = new AbortController();
  let asked = 0;
  const gone: GraphReader = {
    read() {
      asked += 1;
      if (asked === 2) ended.abort();
      return Promise.reject(new Error('gone'));
    },
  };
  await warmUp(gone, ended.signal);
  expect(asked).toBe(2);
});
