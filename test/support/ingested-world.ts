import type { Graph } from '../../src/graph/graph';
import { ingest } from '../../src/ingest/pipeline';
import type { ReadResult } from '../../src/model/article';
import { NotationExtractor } from './notation-extractor';
import type { World } from './world';

/** The articles of a world through the real pipeline: resolved, loaded and settled as any others. */
export async function ingestWorld(graph: Graph, world: Pick<World, 'articles' | 'sources'>): Promise<void> {
  const names = new Map(world.sources.map((source) => [source.id, source.name]));
  async function* read(): AsyncGenerator<ReadResult> {
    for (const article of world.articles) {
      const sourceName = names.get(article.source) ?? null;
      yield { ok: true, article: { ...article, sourceName, origin: article.url, recordId: null } };
    }
  }
  await ingest({ graph, articles: read(), extractor: new NotationExtractor(), command: 'test', concurrency: 1 });
}
