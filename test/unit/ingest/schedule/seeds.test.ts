import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { parseRegisterMapping } from '../../../../src/ingest/read/register-mapping';
import { parseTextArticle } from '../../../../src/ingest/read/text-article';
import { parseSources } from '../../../../src/ingest/schedule/sources-file';

const seeds = join(__dirname, '..', '..', '..', '..', 'seeds');
const read = (...path: string[]) => readFileSync(join(seeds, ...path), 'utf8');
const articles = readdirSync(join(seeds, 'articles'));
const urlOf = (folder: string, name: string) => {
  const result = parseTextArticle(read(folder, name), name);
  return result.ok ? result.article.url : JSON.stringify(result.rejected);
};

test('every article of the sample world is of a source that sources.yaml describes as fictional, and of one only', () => {
  const parsed = parseSources(read('sources.yaml'), 'sources.yaml');
  const sources = parsed.ok ? parsed.sources : [];
  expect(sources.map(({ fictional }) => fictional)).toEqual([true, true, true, true]);
  for (const name of articles) {
    const owners = sources.filter(({ paths }) => picomatch.isMatch(`articles/${name}`, [...paths]));
    expect([name, owners.map(({ id }) => id)]).toEqual([name, [new URL(urlOf('articles', name)).hostname]]);
  }
});

test('what the sample world says later are other words of the same articles', () => {
  const known = new Map(articles.map((name) => [urlOf('articles', name), read('articles', name)]));
  const later = readdirSync(join(seeds, 'later'));
  expect(later.length).toBeGreaterThan(0);
  for (const name of later) {
    expect(known.get(urlOf('later', name))).toBeDefined();
    expect(known.get(urlOf('later', name))).not.toBe(read('later', name));
  }
});

test('the example of a mapping is one', () => {
  expect(parseRegisterMapping(read('us-travels.mapping.yaml'), 'us-travels.mapping.yaml')).toMatchObject({ ok: true });
});
