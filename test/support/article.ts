import type { Article } from '../../src/model/article';

/** An article of an invented outlet; `fields` replace what matters to a test. */
export function article(fields: Partial<Article> = {}): Article {
  return {
    url: 'https://gazette.example/a1',
    source: 'gazette.example',
    sourceName: null,
    title: 'Varga receives Okoro',
    date: '2031-03-12',
    text: 'Prime Minister Ilona Varga met President Daniel Okoro in Lisbon on Tuesday.',
    origin: 'articles.jsonl:1',
    recordId: 'a1',
    ...fields,
  };
}
