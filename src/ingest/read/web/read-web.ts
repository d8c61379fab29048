import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { messageOf } from '../../../errors';
import type { ReadResult } from '../../../model/article';
import { MAX_BODY_BYTES, MAX_CHILD_SITEMAPS, MAX_ENTRIES } from '../limits';
import { reject } from '../rejection';
import { decodeBody } from './decode-body';
import { type Entry, newestFirst } from './entries';
import { parseFeedContent } from './feed';
import type { Fetcher } from './fetcher';
import { articleFromPage, type PageHints } from './page';
import { parseSitemap, type SitemapContent } from './sitemap';
import { NO_VISITS, type Visits } from './visits';

export interface WebOptions {
  readonly fetcher: Fetcher;
  /** What earlier runs know; without it, everything is fetched whole. */
  readonly visits?: Visits;
  /** Newest entries taken of a feed or sitemap. Default: MAX_ENTRIES. */
  readonly maxEntries?: number;
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
}

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i;
/** Feeds come under many names; some servers even call them HTML or plain text. What they are is told by parsing. */
const FEED = /xml|json|^text\/|^$/i;
const SITEMAP = /xml|gzip|octet-stream|^text\/|^$/i;
const GZIP_MAGIC = [0x1f, 0x8b];
const unzip = promisify(gunzip);

/** Reads one page; yields nothing where it is unchanged since the visit that is remembered. */
export async function* readPage(url: string, options: WebOptions, hints: PageHints = {}): AsyncGenerator<ReadResult> {
  const body = await fetchText(url, HTML, options);
  if ('unchanged' in body) return;
  yield 'rejected' in body ? body.rejected : articleFromPage(body.text, body.url, url, hints);
}

/** Reads the pages that an RSS, Atom or JSON feed names and that were not visited before, oldest first. */
export async function* readFeed(feedUrl: string, options: WebOptions): AsyncGenerator<ReadResult> {
  const body = await fetchText(feedUrl, FEED, options);
  if ('unchanged' in body) return;
  if ('rejected' in body) {
    yield body.rejected;
    return;
  }
  try {
    const { name, entries } = parseFeedContent(body.text, body.url);
    yield* readEntries(
      newestFirst(entries, ({ date }) => date),
      name,
      options,
    );
  } catch (error) {
    yield reject('BAD_FEED', feedUrl, null, `This is no RSS, Atom or JSON feed: ${messageOf(error)}.`);
  }
}

/** Reads the pages that a sitemap, or the newest sitemaps of an index, name and that were not visited before, oldest first. */
export async function* readSitemap(sitemapUrl: string, options: WebOptions): AsyncGenerator<ReadResult> {
  const root = await fetchSitemap(sitemapUrl, options);
  if (root === null) return;
  if ('ok' in root) {
    yield root;
    return;
  }
  const entries = [...root.entries];
  for (const child of newestFirst(root.sitemaps, ({ date }) => date).slice(0, MAX_CHILD_SITEMAPS)) {
    const content = await fetchSitemap(child.url, options);
    if (content === null) continue;
    if ('ok' in content) yield content;
    else entries.push(...content.entries);
  }
  yield* readEntries(
    newestFirst(entries, ({ changedOn }) => changedOn),
    null,
    options,
  );
}

/**
 * Fetches the pages of the newest entries, the oldest of them first: an interrupted run then leaves the newest for the next
 * one, which sees them first.
 */
async function* readEntries(
  newest: readonly Entry[],
  siteName: string | null,
  options: WebOptions,
): AsyncGenerator<ReadResult> {
  const visits = options.visits ?? NO_VISITS;
  const fresh = new Map(newest.filter(({ url }) => visits.of(url) === null).map((entry) => [entry.url, entry]));
  const taken = [...fresh.values()].slice(0, options.maxEntries ?? MAX_ENTRIES).reverse();
  for (const { url, title, date } of taken) {
    if (options.signal?.aborted) return;
    yield* readPage(url, options, { title, date, siteName });
  }
}

/** The content, a rejection, or null where the sitemap is unchanged. */
async function fetchSitemap(url: string, options: WebOptions): Promise<SitemapContent | ReadResult | null> {
  const body = await fetchText(url, SITEMAP, options);
  if ('unchanged' in body) return null;
  if ('rejected' in body) return body.rejected;
  try {
    return parseSitemap(body.text);
  } catch (error) {
    return reject('BAD_SITEMAP', url, null, `This is no sitemap: ${messageOf(error)}.`);
  }
}

type FetchedText =
  | { readonly text: string; readonly url: string }
  | { readonly unchanged: true }
  | { readonly rejected: ReadResult };

async function fetchText(url: string, accepts: RegExp, options: WebOptions): Promise<FetchedText> {
  const visits = options.visits ?? NO_VISITS;
  const at = () => (options.now?.() ?? new Date()).toISOString();
  if (!URL.canParse(url)) return { rejected: reject('BAD_URL', url, null, 'This is not an absolute URL.') };
  const known = visits.of(url);
  const fetched = await options.fetcher.get(url, accepts, known, options.signal);
  switch (fetched.result) {
    case 'UNCHANGED':
      visits.remember(url, { etag: known?.etag ?? null, lastModified: known?.lastModified ?? null, at: at() });
      return { unchanged: true };
    case 'FAILED':
      return { rejected: reject(fetched.code, url, null, fetched.reason) };
    case 'FETCHED': {
      const body = await unpacked(fetched.body);
      if (body === null) {
        const reason = `${url} cannot be unpacked, or has more than ${MAX_BODY_BYTES} bytes unpacked.`;
        return { rejected: reject('BAD_COMPRESSION', url, null, reason) };
      }
      const decoded = decodeBody(body, fetched.contentType);
      if (!decoded.ok) return { rejected: reject(decoded.code, url, null, `${url}: ${decoded.reason}`) };
      visits.remember(url, { ...fetched.validators, at: at() });
      return { text: decoded.text, url: fetched.url };
    }
  }
}

/** Unpacks what was packed before it was sent ('sitemap.xml.gz'); null where that fails or grows beyond the limit. */
function unpacked(body: Buffer): Promise<Buffer | null> {
  const isPacked = GZIP_MAGIC.every((byte, at) => body[at] === byte);
  return isPacked ? unzip(body, { maxOutputLength: MAX_BODY_BYTES }).catch(() => null) : Promise.resolve(body);
}
