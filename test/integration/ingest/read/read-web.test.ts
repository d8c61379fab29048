import { gzipSync } from 'node:zlib';
import { readInputs } from '../../../../src/ingest/read/read-inputs';
import { Fetcher } from '../../../../src/ingest/read/web/fetcher';
import { readFeed, readPage, readSitemap } from '../../../../src/ingest/read/web/read-web';
import { PendingVisits, type Visit } from '../../../../src/ingest/read/web/visits';
import type { ReadResult } from '../../../../src/model/article';
import { NewsServer, newsPage } from '../../../support/news-server';

let server: NewsServer;
const lasting = new Map<string, Visit>();
const visits = {
  of: (url: string) => lasting.get(url) ?? null,
  remember: (url: string, visit: Visit) => void lasting.set(url, visit),
};

beforeAll(async () => {
  server = await NewsServer.start();
});
beforeEach(() => {
  server.reset();
  lasting.clear();
});
afterAll(() => server.stop());

const options = () => ({
  fetcher: new Fetcher({ version: '0.1.0', allowedHosts: [server.host], delayMs: 0, timeoutMs: 2_000 }),
  visits,
});

async function all(results: AsyncIterable<ReadResult>): Promise<ReadResult[]> {
  const found: ReadResult[] = [];
  for await (const result of results) found.push(result);
  return found;
}

const titles = (results: readonly ReadResult[]) =>
  results.map((result) => (result.ok ? result.article.title : result.rejected.code));

const rss = (...paths: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Amsel Courier</title>${paths
    .map(
      (path) =>
        `<item><title>${path}</title><link>${server.url(path)}</link><pubDate>Wed, 04 Jun 2025 10:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

test('takes the article out of a page, with its date and canonical address', async () => {
  const canonical = `<link rel="canonical" href="${server.url('/news/berg')}">`;
  server.serve(
    '/news/berg?utm_source=mail',
    newsPage('Berg met Dorn', '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.', canonical),
  );
  const [result] = await all(readPage(server.url('/news/berg?utm_source=mail'), options()));
  expect(result).toMatchObject({
    ok: true,
    article: {
      url: server.url('/news/berg'),
      title: 'Berg met Dorn',
      date: '2025-06-04',
      sourceName: 'The Amsel Courier',
    },
  });
  const text = result?.ok ? result.article.text : '';
  expect(text).toMatch(/^Anna Berg met Carl Dorn in Oslo\.\n\nThe harbour master/);
  expect(text).not.toContain('Sport');
});

test('reads a page whose server names the wrong charset', async () => {
  const page = newsPage('Łódź', '2025-06-04', 'Zoë Müller met Carl Dorn in Łódź.');
  server.serve('/wrong', Buffer.from(page, 'utf8'), 'text/html; charset=iso-8859-1');
  const latin = newsPage('Cafe', '2025-06-04', 'Zoë Müller met Carl Dorn in a café.');
  server.serve('/latin', Buffer.from(latin, 'latin1'), 'text/html; charset=utf-8');
  const [wrong] = await all(readPage(server.url('/wrong'), options()));
  expect(wrong).toMatchObject({ article: { text: expect.stringContaining('Zoë Müller met Carl Dorn in Łódź.') } });
  const [second] = await all(readPage(server.url('/latin'), options()));
  expect(second).toMatchObject({ article: { text: expect.stringContaining('Zoë Müller met Carl Dorn in a café.') } });
});

test('a feed brings its pages once; the next time only what is new', async () => {
  server.serve('/one', newsPage('One', '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.'));
  server.serve('/two', newsPage('Two', '2025-06-05', 'Carl Dorn met Emil Falk in Bergen.'));
  server.serve('/feed', rss('/one'), 'application/rss+xml');
  expect(titles(await all(readFeed(server.url('/feed'), options())))).toEqual(['One']);
  server.serve('/feed', rss('/two', '/one'), 'application/rss+xml');
  expect(titles(await all(readFeed(server.url('/feed'), options())))).toEqual(['Two']);
  expect(server.requestsFor('/one')).toBe(1);
});

test('a feed with a page that failed is asked for in full again', async () => {
  server.serve('/feed', rss('/late'), 'application/rss+xml', { etag: '"f"' });
  expect(titles(await all(readFeed(server.url('/feed'), options())))).toEqual(['PAGE_NOT_FOUND']);
  server.serve('/late', newsPage('Late', '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.'));
  expect(titles(await all(readFeed(server.url('/feed'), options())))).toEqual(['Late']);
  expect(lasting.get(server.url('/feed'))?.etag).toBe('"f"');
});

test('a page that is gone for good is not asked for again, and its feed counts as read', async () => {
  server.serve('/feed', rss('/gone'), 'application/rss+xml', { etag: '"f"' });
  server.pages.set('/gone', (_request, response) => response.writeHead(410).end());
  expect(titles(await all(readFeed(server.url('/feed'), options())))).toEqual(['GONE']);
  expect(await all(readFeed(server.url('/feed'), options()))).toEqual([]);
  expect(server.requestsFor('/gone')).toBe(1);
  expect(lasting.get(server.url('/feed'))?.etag).toBe('"f"');
});

test('a feed that is gone for good says what to do about it', async () => {
  server.pages.set('/feed', (_request, response) => response.writeHead(410).end());
  expect(await all(readFeed(server.url('/feed'), options()))).toEqual([
    { ok: false, rejected: expect.objectContaining({ code: 'GONE', reason: expect.stringContaining('take it out') }) },
  ]);
});

test('what was fetched but not ingested is fetched again', async () => {
  server.serve('/one', newsPage('One', '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.'));
  server.serve('/feed', rss('/one'), 'application/rss+xml');
  const lost = new PendingVisits(visits);
  expect(await all(readFeed(server.url('/feed'), { ...options(), visits: lost }))).toHaveLength(1);
  const kept = new PendingVisits(visits);
  expect(await all(readFeed(server.url('/feed'), { ...options(), visits: kept }))).toHaveLength(1);
  kept.commit();
  expect(await all(readFeed(server.url('/feed'), options()))).toEqual([]);
});

test.each([
  [
    'Atom',
    'application/atom+xml',
    (url: string) =>
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>a</id><updated>2025-06-04T00:00:00Z</updated><entry><id>1</id><title>One</title><updated>2025-06-04T00:00:00Z</updated><link href="${url}"/></entry></feed>`,
  ],
  [
    'JSON Feed',
    'application/feed+json',
    (url: string) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'A',
        items: [{ id: '1', url, title: 'One', content_text: 'One', date_published: '2025-06-04T00:00:00Z' }],
      }),
  ],
])('reads %s', async (_name, type, feed) => {
  server.serve('/one', newsPage('One', '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.'));
  server.serve('/feed', feed(server.url('/one')), type);
  expect(titles(await all(readFeed(server.url('/feed'), options())))).toEqual(['One']);
});

test('what is no feed is set aside', async () => {
  server.serve('/feed', '<html><body>Moved.</body></html>');
  expect(titles(await all(readFeed(server.url('/feed'), options())))).toEqual(['BAD_FEED']);
});

test('an index leads to its sitemaps, packed or not, and these to their pages', async () => {
  server.serve('/one', newsPage('One', '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.'));
  server.serve('/two', newsPage('Two', '2025-06-05', 'Carl Dorn met Emil Falk in Bergen.'));
  const xmlns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
  const list = (path: string) =>
    `<urlset ${xmlns}><url><loc>${server.url(path)}</loc><lastmod>2025-06-05</lastmod></url></urlset>`;
  server.serve(
    '/sitemap.xml',
    `<sitemapindex ${xmlns}><sitemap><loc>${server.url('/a.xml')}</loc></sitemap><sitemap><loc>${server.url('/b.xml.gz')}</loc></sitemap></sitemapindex>`,
    'application/xml',
  );
  server.serve('/a.xml', list('/one'), 'application/xml');
  server.serve('/b.xml.gz', gzipSync(list('/two')), 'application/x-gzip');
  const results = await all(readSitemap(server.url('/sitemap.xml'), options()));
  expect(titles(results).sort()).toEqual(['One', 'Two']);
  expect(await all(readSitemap(server.url('/sitemap.xml'), options()))).toEqual([]);
});

test('a packed sitemap that grows beyond the limit is set aside', async () => {
  server.serve('/bomb.xml.gz', gzipSync(Buffer.alloc(50_000_000)), 'application/gzip');
  expect(titles(await all(readSitemap(server.url('/bomb.xml.gz'), options())))).toEqual(['BAD_COMPRESSION']);
});

test('a page that changed comes again, one that did not yields nothing', async () => {
  let version = '"1"';
  server.pages.set('/a', (request, response) => {
    if (request.headers['if-none-match'] === version) response.writeHead(304).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html', etag: version })
        .end(newsPage(`Version ${version[1]}`, '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.'));
  });
  const read = async () => titles(await all(readPage(server.url('/a'), options())));
  expect(await read()).toEqual(['Version 1']);
  expect(await read()).toEqual([]);
  version = '"2"';
  expect(await read()).toEqual(['Version 2']);
});

test('a list of inputs may hold files and addresses, and what an address leads to is found out', async () => {
  for (const path of ['/one', '/two', '/three']) {
    server.serve(path, newsPage(path.slice(1), '2025-06-04', 'Anna Berg met Carl Dorn in Oslo.'));
  }
  server.serve('/feed', rss('/two'), 'text/html');
  const sitemap = `<?xml version="1.0"?><urlset><url><loc>${server.url('/three')}</loc></url></urlset>`;
  server.serve('/map', sitemap, 'application/xml');
  const inputs = ['no-such-file.txt', server.url('/one'), server.url('/feed'), server.url('/map')];
  const { fetcher } = options();
  expect(titles(await all(readInputs(inputs, { web: { fetcher } })))).toEqual(['NOT_FOUND', 'one', 'two', 'three']);
});
