import { loadWorld } from '../../../bench/world/load-world';
import { readyExtractions } from '../../../bench/world/ready-extractions';
import type { Graph } from '../../../src/graph/graph';
import { ingest } from '../../../src/ingest/pipeline';
import { clearedGraph, connectedGraph } from '../../support/graph';
import { reading } from '../../support/notation-articles';
import { wholeGraph } from '../../support/whole-graph';

/** The anchors alone are some 1,700 reports: no world is smaller. */
const SIZE = { reports: 500, seed: 'smoke' };
const LIMIT_MS = 300_000;
/** Known beforehand instead of resolved: the cast is there whole, and a few namesakes are not told apart. */
const TOLERANCE = 0.02;

let graph: Graph;
beforeAll(async () => {
  graph = await connectedGraph();
});
afterAll(() => graph?.close());

test(
  'what the bench writes bare is what an ingest of the same articles writes',
  async () => {
    await loadWorld(graph, SIZE, { asIngested: true });
    const bare = counted(await wholeGraph({ without: [] }));
    await clearedGraph(graph);
    const { articles, extractor } = readyExtractions(SIZE);
    await ingest({ graph, articles: reading(articles), extractor, command: 'test', concurrency: 4 });
    const ingested = counted(await wholeGraph({ without: [] }));
    for (const kind of [
      'Article',
      'ArticleVersion',
      'Mention',
      'Report',
      'Event',
      'Block',
      'Outcome',
      'IN_BLOCK',
      'OF',
    ]) {
      const [written, expected] = [bare.get(kind) ?? 0, ingested.get(kind) ?? 0];
      expect([kind, expected > 0, Math.abs(written - expected) <= TOLERANCE * expected]).toEqual([kind, true, true]);
    }
  },
  LIMIT_MS,
);

/** How often each label or relationship type stands in a graph. */
function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const kind = /^(?:\(|\S+ -)(\w+)/.exec(line)?.[1] ?? '';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
