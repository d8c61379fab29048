import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';
import type { Graph } from '../graph/graph';
import { graphCounts } from '../graph/write/ledger-statements';
import { ingest } from '../ingest/pipeline';
import { readPaths } from '../ingest/read/read-paths';
import { openEngine } from './engine';
import type { Waiting } from './services';

/** The sample world: articles in the input format about invented people, by outlets of example domains. */
export const SEEDS_FOLDER = join(__dirname, '..', '..', 'seeds');

/** Fills an empty graph with the sample world; does nothing to a graph that holds anything. @throws {AppError} */
export async function loadSeeds(graph: Graph, config: Config, waiting: Required<Waiting>): Promise<void> {
  const articles = join(SEEDS_FOLDER, 'articles');
  const [counts] = await graph.read(graphCounts, {});
  if (counts === undefined || Object.values(counts).some((count) => count > 0) || !existsSync(articles)) return;
  waiting.tell('The database is new: filling it with the sample world (leave it out with --no-seeds) ...');
  const engine = await openEngine('corenlp', config, waiting);
  const { signal } = waiting;
  try {
    const summary = await ingest({
      graph,
      articles: readPaths([articles], signal === undefined ? {} : { signal }),
      extractor: engine.extractor,
      command: 'start: the sample world',
      concurrency: engine.concurrency,
      ...(signal === undefined ? {} : { signal }),
    });
    const { after } = summary;
    waiting.tell(
      `The sample world: ${after.articles} articles of ${after.sources} sources, ${after.people} people, ${after.events} events.`,
    );
  } finally {
    await engine.close();
  }
}
