import type { Article } from '../../src/model/article';
import type { Extraction, Extractor } from '../../src/model/extraction';
import { articlesOf, EXTRACTOR } from './articles';
import { worldEvents } from './events';
import type { WorldSize } from './world';

/** The articles of a world, event by event, and an extractor that knows beforehand what is read in each. */
export function readyExtractions(size: WorldSize): { articles: Article[]; extractor: Extractor } {
  const articles: Article[] = [];
  const extractions = new Map<string, Extraction>();
  for (const event of worldEvents(size)) {
    for (const { article, extraction } of articlesOf(event)) {
      articles.push(article);
      extractions.set(article.url, extraction);
    }
  }
  return { articles, extractor: { ...EXTRACTOR, extract: async ({ url }) => extractions.get(url) as Extraction } };
}
