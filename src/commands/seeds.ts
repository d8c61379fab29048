import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';
import { empty } from '../graph/empty';
import type { Graph } from '../graph/graph';
import { keep } from '../graph/write/judgements';
import { graphCounts } from '../graph/write/ledger-statements';
import { ingest } from '../ingest/pipeline';
import { readPaths } from '../ingest/read/read-paths';
import { openEngine } from './engine';
import { readJudgements } from './judgements-file';
import type { Waiting } from './services';
import { descriptionOf, sourcesOf } from './sources';

/** The sample world: articles in the input format about invented people, by outlets of example domains. */
export const SEEDS_FOLDER = join(__dirname, '..', '..', 'seeds');

/** Fills an empty graph with the sample world; does nothing to a graph that holds anything. @throws {AppError} */
export async function loadSeeds(
  graph: Graph,
  config: Config,
  waiting: Required<Waiting>,
  folder = SEEDS_FOLDER,
): Promise<void> {
  const articles = join(folder, 'articles');
  const [counts] = await graph.read(graphCounts, {});
  if (counts === undefined || Object.values(counts).some((count) => count > 0) || !existsSync(articles)) return;
  waiting.tell('The database is new: filling it with the sample world (leave it out with --no-seeds) ...');
  let isDone = false;
  try {
    isDone = await read(folder, graph, config, waiting);
  } finally {
    // Half a world would stay one: the next start finds the graph as this one did.
    if (!isDone) await empty(graph);
  }
}

/** Its outlets, what was decided about it, its articles. @returns false when it was interrupted. */
async function read(folder: string, graph: Graph, config: Config, waiting: Required<Waiting>): Promise<boolean> {
  const sources = join(folder, 'sources.yaml');
  const judgements = join(folder, 'judgements.jsonl');
  // Kept before there is anything to apply them to: they apply as the articles come.
  if (existsSync(judgements)) await keep(graph, await readJudgements(judgements));
  const engine = await openEngine('corenlp', config, waiting);
  const stop = waiting.signal === undefined ? {} : { signal: waiting.signal };
  try {
    const { after, outcome } = await ingest({
      graph,
      articles: readPaths([join(folder, 'articles')], stop),
      sources: existsSync(sources) ? (await sourcesOf(sources)).map(descriptionOf) : [],
      extractor: engine.forRun(),
      command: 'start: the sample world',
      concurrency: engine.concurrency,
      ...stop,
    });
    waiting.tell(
      `The sample world: ${after.articles} articles of ${after.sources} sources, ${after.people} people, ${after.events} events.`,
    );
    return outcome === 'DONE';
  } finally {
    await engine.close();
  }
}
