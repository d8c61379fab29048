import { gzipSync } from 'node:zlib';
import { Fetcher, type FetcherOptions } from '../../../../src/ingest/read/web/fetcher';
import { NewsServer } from '../../../support/news-server';

let server: NewsServer;

beforeAll(async () => {
  server = await NewsServer.start();
});
beforeEach(() => server.reset());
afterAll(() => server.stop());

const HTML = /^text\/html/;
const fetcher = (options: Partial<FetcherOptions> = {}) =>
  new Fetcher({ version: '0.1.0', allowedHosts: [server.host], delayMs: 0, timeoutMs: 2_000, ...options });

const codeOf = async (path: string, options: Partial<FetcherOptions> = {}) => {
  const got = await fetcher(options).get(server.url(path), HTML);
  return got.result === 'FAILED' ? got.code : got.result;
};

test('fetches a page by its true name and gives what recognises its state', async () => {
  server.serve('/a', 'hello', 'text/html', { etag: '"1"', 'last-modified': 'Wed, 04 Jun 2025 10:00:00 GMT' });
  const got = await fetcher({ contact: 'desk@harbour.example' }).get(server.url('/a'), HTML);
  expect(got).toMatchObject({
    result: 'FETCHED',
    url: server.url('/a'),
    validators: { etag: '"1"', lastModified: 'Wed, 04 Jun 2025 10:00:00 GMT' },
  });
  expect(server.requests.at(-1)?.headers['user-agent']).toMatch(/^whomet\/0\.1\.0 \(.*\+desk@harbour\.example\)$/);
});

test('asks conditionally: unchanged costs no body, changed brings it', async () => {
  server.pages.set('/a', (request, response) => {
    if (request.headers['if-none-match'] === '"2"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/html', etag: '"2"' }).end('new');
  });
  const get = (etag: string) => fetcher().get(server.url('/a'), HTML, { etag, lastModified: null });
  expect(await get('"2"')).toEqual({ result: 'UNCHANGED' });
  expect(await get('"1"')).toMatchObject({ result: 'FETCHED', validators: { etag: '"2"' } });
});

test.each([
  [410, 'GONE'],
  [404, 'PAGE_NOT_FOUND'],
])('tells a page that is gone for good from one that is not found (%i)', async (status, code) => {
  server.pages.set('/gone', (_request, response) => response.writeHead(status).end());
  expect(await codeOf('/gone')).toBe(code);
});

test('leaves a busy server alone and says when it wants to be asked again', async () => {
  server.pages.set('/busy', (_request, response) => response.writeHead(503, { 'retry-after': '120' }).end());
  const got = await fetcher().get(server.url('/busy'), HTML);
  expect(got).toMatchObject({ code: 'HTTP_STATUS', reason: expect.stringContaining('120') });
  expect(server.requestsFor('/busy')).toBe(1);
});

test('gives up on a server that answers too slowly', async () => {
  server.pages.set('/slow', (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).write('a'),
  );
  const startedAt = performance.now();
  expect(await codeOf('/slow', { timeoutMs: 300 })).toBe('TIMEOUT');
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test('closes the connection on a body without end', async () => {
  let isClosed = false;
  server.pages.set('/endless', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const write = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))) {}
    };
    response.on('drain', write).on('close', () => {
      isClosed = true;
    });
    write();
  });
  expect(await codeOf('/endless', { maxBytes: 1_000_000 })).toBe('TOO_LARGE');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isClosed).toBe(true);
});

test('unpacks no more than the limit of a gzip bomb', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  server.serve('/bomb', bomb, 'text/html', { 'content-encoding': 'gzip' });
  const before = process.memoryUsage().rss;
  expect(await codeOf('/bomb', { maxBytes: 1_000_000 })).toBe('TOO_LARGE');
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('a packed body that is broken is a failure, not a crash', async () => {
  server.serve('/broken', Buffer.from('not gzip at all'), 'text/html', { 'content-encoding': 'gzip' });
  expect(await codeOf('/broken')).toBe('NETWORK');
});

test('refuses what is not the type that was asked for', async () => {
  server.serve('/film', 'frames', 'video/mp4');
  expect(await codeOf('/film')).toBe('BAD_CONTENT_TYPE');
});

describe('redirects', () => {
  const redirect = (path: string, to: string) =>
    server.pages.set(path, (_request, response) => response.writeHead(302, { location: to }).end());

  test('are followed to the end', async () => {
    redirect('/old', '/new');
    server.serve('/new', 'here');
    expect(await fetcher().get(server.url('/old'), HTML)).toMatchObject({ result: 'FETCHED', url: server.url('/new') });
  });

  test('in a circle end', async () => {
    redirect('/round', '/and-round');
    redirect('/and-round', '/round');
    expect(await codeOf('/round')).toBe('REDIRECTS');
  });

  test.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost/',
    'http://0x7f000001/',
    'http://127.1:1/',
  ])('to a private address are refused: %s', async (target) => {
    redirect('/trap', target);
    expect(await codeOf('/trap')).toBe('FORBIDDEN_ADDRESS');
  });

  test('to another port of an allowed host are refused', async () => {
    redirect('/port', 'http://127.0.0.1:1/');
    expect(await codeOf('/port')).toBe('FORBIDDEN_ADDRESS');
  });

  test('to another kind of address are refused', async () => {
    redirect('/file', 'file:///etc/hostname');
    expect(await codeOf('/file')).toBe('BAD_URL');
  });
});

test('a name that resolves to a private address is refused at the connection, whatever it resolved to before', async () => {
  server.serve('/a', 'secret');
  let times = 0;
  const rebinding = async () => {
    times += 1;
    return [{ address: '127.0.0.1', family: 4 }];
  };
  const port = server.host.split(':')[1];
  const got = await fetcher({ resolve: rebinding }).get(`http://rebind.example:${port}/a`, HTML);
  expect(got).toMatchObject({ result: 'FAILED', code: 'FORBIDDEN_ADDRESS' });
  expect(times).toBeGreaterThan(0);
  expect(server.requests).toEqual([]);
});

describe('robots.txt', () => {
  test('is asked for again once it is old, and then counts', async () => {
    server.serve('/a', 'a');
    const fresh = fetcher();
    const stale = fetcher({ robotsMaxAgeMs: 0 });
    for (const each of [fresh, stale])
      expect(await each.get(server.url('/a'), HTML)).toHaveProperty('result', 'FETCHED');
    server.serve('/robots.txt', 'User-agent: *\nDisallow: /', 'text/plain');
    expect(await fresh.get(server.url('/a'), HTML)).toHaveProperty('result', 'FETCHED');
    expect(await stale.get(server.url('/a'), HTML)).toMatchObject({ code: 'ROBOTS_DISALLOWED' });
  });

  test('is obeyed, also after a redirect', async () => {
    server.serve('/robots.txt', 'User-agent: whomet\nDisallow: /private', 'text/plain');
    server.serve('/private/a', 'hidden');
    server.pages.set('/door', (_request, response) => response.writeHead(301, { location: '/private/a' }).end());
    expect(await codeOf('/private/a')).toBe('ROBOTS_DISALLOWED');
    expect(await codeOf('/door')).toBe('ROBOTS_DISALLOWED');
    expect(server.requestsFor('/private/a')).toBe(0);
  });

  test('that is missing allows all, one that fails nothing', async () => {
    server.serve('/a', 'hello');
    expect(await codeOf('/a')).toBe('FETCHED');
    server.pages.set('/robots.txt', (_request, response) => response.writeHead(500).end());
    expect(await codeOf('/a')).toBe('ROBOTS_DISALLOWED');
  });

  test('is fetched once', async () => {
    server.serve('/a', 'hello');
    const one = fetcher();
    await Promise.all([one.get(server.url('/a'), HTML), one.get(server.url('/a'), HTML)]);
    expect(server.requestsFor('/robots.txt')).toBe(1);
  });
});

test('asks a host one thing at a time, with a pause between', async () => {
  server.serve('/a', 'hello');
  const one = fetcher({ delayMs: 60 });
  await Promise.all([1, 2, 3].map(() => one.get(server.url('/a'), HTML)));
  expect(server.mostOpen).toBe(1);
  const times = server.requests.map(({ at }) => at);
  const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(59);
});

test('ends when its caller does', async () => {
  server.pages.set('/slow', () => {});
  const controller = new AbortController();
  const getting = fetcher({ timeoutMs: 60_000 }).get(server.url('/slow'), HTML, null, controller.signal);
  setTimeout(() => controller.abort(new Error('Enough.')), 50);
  await expect(getting).rejects.toThrow('Enough.');
});
