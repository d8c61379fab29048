import type { Article, ReadResult } from '../../src/model/article';

/** An article in the notation of NotationExtractor, of an invented outlet. */
export function notationArticle(path: string, date: string, ...lines: string[]): Article {
  const [source = '', rest = ''] = path.split(/\/(.*)/s);
  return {
    url: `https://${source}/${rest}`,
    source,
    sourceName: null,
    title: `Of ${rest}`,
    date,
    text: lines.join('\n'),
    origin: `${path}.txt`,
    recordId: null,
  };
}

/** Articles as a reader yields them. */
export async function* reading(articles: readonly (Article | ReadResult)[]): AsyncGenerator<ReadResult> {
  for (const article of articles) yield 'ok' in article ? article : { ok: true, article };
}

/** Another order of the same items, the same for the same seed (xorshift). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  let state = seed * 2654435761 + 1;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** A small press: meetings told by several outlets, planned and held, denied and disputed, dated and undated. */
export const PRESS: readonly Article[] = [
  notationArticle(
    'tern.example/1',
    '2024-03-01',
    'The week ahead.',
    'MEETING PLANNED Anna Berg {Minister of the Fish Board} + Carl Dorn @ Oslo 2024-03-05',
    'TALKS HELD [Fish Board] + [Port Union] 2024-02-28',
  ),
  notationArticle('gull.example/1', '2024-03-06', 'MEETING HELD Anna Berg + Carl Dorn @ Oslo 2024-03-05'),
  notationArticle('auk.example/1', '2024-03-07', 'MEETING DENIED Anna Berg + Carl Dorn 2024-03-05 per [Daily Tern]'),
  notationArticle(
    'tern.example/2',
    '2024-04-01',
    'CALL HELD Anna Berg + Emil Falk 2024-03-31',
    'MEETING HELD Carl Dorn + Emil Falk (background)',
  ),
  notationArticle(
    'gull.example/2',
    '2024-04-02',
    'GATHERING HELD Anna Berg + Carl Dorn + Emil Falk @ Bergen 2024-04-01..2024-04-03',
  ),
  notationArticle(
    'auk.example/2',
    '2024-04-02',
    'CALL HELD Emil Falk + Anna Berg 2024-03-30..2024-03-31',
    'Nothing else.',
  ),
  notationArticle(
    'auk.example/3',
    '2024-05-02',
    'MEETING PROPOSED Anna Berg + [Port Union]',
    'VISIT HELD Emil Falk @ Bergen 2024-05-01',
  ),
  notationArticle('gull.example/3', '2024-05-09', 'MEETING CANCELLED Anna Berg + [Port Union] 2024-05-08'),
];
