import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { messageOf } from '../../../errors';
import type { ReadResult } from '../../../model/article';
import { MAX_BODY_BYTES, MAX_CHILD_SITEMAPS, MAX_ENTRIES } from '../limits';
import { reject } from '../rejection';
import { decodeBody } from './decode-body';
import { type Entry, newestFirst } from './entries';
import { type FeedContent, parseFeedContent } from './feed';
import type { Fetcher, Validators } from './fetcher';
import { articleFromPage, type PageHints } from './page';
import { parseSitemap, type SitemapContent } from './sitemap';
import { NO_VISITS, type Visit, type Visits } from './visits';

export interface WebOptions {
  readonly fetcher: Fetcher;
  /** What earlier runs know; without it, everything is fetched whole. */
  readonly visits?: Visits;
  /** How many of a feed's or sitemap's entries count, newest first. Default: MAX_ENTRIES. */
  readonly maxEntries?: number;
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
}

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i;
/** Feeds come under many names; some servers even call them HTML or plain text. What they are is told by parsing. */
const FEED = /xml|json|^text\/|^$/i;
const ANY = /xml|json|gzip|octet-stream|^text\/|^$/i;
const SITEMAP = /xml|gzip|octet-stream|^text\/|^$/i;
/** How much of a text is looked at to tell what it is, in UTF-16 code units. */
const SNIFFED = 2_000;
const GZIP_MAGIC = [0x1f, 0x8b];
const unzip = promisify(gunzip);

/** Reads one page; yields nothing where it is unchanged since the visit that is remembered. */
export async function* readPage(url: string, options: WebOptions, hints: PageHints = {}): AsyncGenerator<ReadResult> {
  const body = await fetchText(url, 'PAGE', HTML, options);
  if ('unchanged' in body) return;
  if ('rejected' in body) {
    yield body.rejected;
    return;
  }
  body.remember();
  yield articleFromPage(body.text, body.url, url, hints);
}

/** Reads the pages that an RSS, Atom or JSON feed names and that were not visited before, oldest first. */
export async function* readFeed(feedUrl: string, options: WebOptions): AsyncGenerator<ReadResult> {
  const body = await fetchText(feedUrl, 'LIST', FEED, options);
  if ('rejected' in body) yield body.rejected;
  else if ('text' in body) yield* pagesOfFeed(body, feedUrl, options);
}

/** Reads the pages that a sitemap, or the newest sitemaps of an index, name and that were not visited before, oldest first. */
export async function* readSitemap(sitemapUrl: string, options: WebOptions): AsyncGenerator<ReadResult> {
  const body = await fetchText(sitemapUrl, 'LIST', SITEMAP, options);
  if ('rejected' in body) yield body.rejected;
  else if ('text' in body) yield* pagesOfSitemap(body, sitemapUrl, options);
}

/** Reads whatever an address leads to: a sitemap, a feed or a page is told by what it holds. */
export async function* readUrl(url: string, options: WebOptions): AsyncGenerator<ReadResult> {
  const body = await fetchText(url, 'PAGE', ANY, options);
  if ('rejected' in body) yield body.rejected;
  if (!('text' in body)) return;
  if (/<(?:urlset|sitemapindex)[\s>]/.test(body.text.slice(0, SNIFFED))) yield* pagesOfSitemap(body, url, options);
  else if (/^\s*\{|<(?:rss|feed|rdf:RDF)[\s>]/.test(body.text.slice(0, SNIFFED)))
    yield* pagesOfFeed(body, url, options);
  else {
    body.remember();
    yield articleFromPage(body.text, body.url, url);
  }
}

async function* pagesOfFeed(body: Text, feedUrl: string, options: WebOptions): AsyncGenerator<ReadResult> {
  let content: FeedContent;
  try {
    content = parseFeedContent(body.text, body.url);
  } catch (error) {
    yield reject('BAD_FEED', feedUrl, null, `This is no RSS, Atom or JSON feed: ${messageOf(error)}.`);
    return;
  }
  const newest = newestFirst(content.entries, ({ date }) => date);
  const isWhole = yield* readEntries(newest, content.name, options);
  if (isWhole) body.remember();
}

async function* pagesOfSitemap(body: Text, sitemapUrl: string, options: WebOptions): AsyncGenerator<ReadResult> {
  const root = sitemapOf(body, sitemapUrl);
  if ('rejected' in root) {
    yield root.rejected;
    return;
  }
  const read = [root];
  for (const child of newestFirst(root.content.sitemaps, ({ date }) => date).slice(0, MAX_CHILD_SITEMAPS)) {
    const fetched = await fetchText(child.url, 'LIST', SITEMAP, options);
    if ('unchanged' in fetched) continue;
    const sitemap = 'rejected' in fetched ? fetched : sitemapOf(fetched, child.url);
    if ('rejected' in sitemap) yield sitemap.rejected;
    else read.push(sitemap);
  }
  const entries = read.flatMap(({ content }) => content.entries);
  const newest = newestFirst(entries, ({ changedOn }) => changedOn);
  const isWhole = yield* readEntries(newest, null, options);
  // An index is asked for in full each time: it may be unchanged while the sitemaps that it names are not.
  if (isWhole) for (const sitemap of read) if (sitemap.content.sitemaps.length === 0) sitemap.remember();
}

/**
 * Fetches the pages of the newest entries, the oldest of them first. @param entries newest first
 * @returns whether every page that was named has been visited. Only then may the list be remembered: as long as it is
 * not, the next run gets it in full and goes on with what is left, after a failure or an interruption too.
 */
async function* readEntries(
  entries: readonly Entry[],
  siteName: string | null,
  options: WebOptions,
): AsyncGenerator<ReadResult, boolean> {
  const visits = options.visits ?? NO_VISITS;
  const newest = entries.slice(0, options.maxEntries ?? MAX_ENTRIES);
  const fresh = new Map(newest.filter(({ url }) => visits.of(url) === null).map((entry) => [entry.url, entry]));
  for (const { url, title, date } of [...fresh.values()].reverse()) {
    if (options.signal?.aborted) return false;
    yield* readPage(url, options, { title, date, siteName });
  }
  return newest.every(({ url }) => visits.of(url) !== null);
}

interface Text {
  readonly text: string;
  /** After redirects. */
  readonly url: string;
  /** Keeps the visit; called when all has been taken from it that it holds. */
  readonly remember: () => void;
}

type Sitemap = { readonly content: SitemapContent; readonly remember: () => void } | { readonly rejected: ReadResult };

function sitemapOf(body: Text, url: string): Sitemap {
  try {
    return { content: parseSitemap(body.text), remember: body.remember };
  } catch (error) {
    return { rejected: reject('BAD_SITEMAP', url, null, `This is no sitemap: ${messageOf(error)}.`) };
  }
}

type FetchedText = Text | { readonly unchanged: true } | { readonly rejected: ReadResult };

async function fetchText(url: string, kind: Visit['kind'], accepts: RegExp, options: WebOptions): Promise<FetchedText> {
  const visits = options.visits ?? NO_VISITS;
  if (!URL.canParse(url)) return { rejected: reject('BAD_URL', url, null, 'This is not an absolute URL.') };
  const known = visits.of(url);
  const visit = ({ etag, lastModified }: Validators) => {
    const at = (options.now?.() ?? new Date()).toISOString();
    visits.remember(url, { kind, firstAt: known?.firstAt ?? at, at, etag, lastModified });
  };
  const fetched = await options.fetcher.get(url, accepts, known, options.signal);
  switch (fetched.result) {
    case 'UNCHANGED':
      visit(known ?? { etag: null, lastModified: null });
      return { unchanged: true };
    case 'FAILED':
      // That a page is gone, or a known one not found, is an answer too; it is not asked for again and again.
      if (fetched.code === 'GONE' || (fetched.code === 'PAGE_NOT_FOUND' && known !== null)) {
        visit(known ?? { etag: null, lastModified: null });
      }
      return { rejected: reject(fetched.code, url, null, failure(fetched, kind)) };
    case 'FETCHED': {
      const body = await unpacked(fetched.body);
      if (body === null) {
        const reason = `${url} cannot be unpacked, or has more than ${MAX_BODY_BYTES} bytes unpacked.`;
        return { rejected: reject('BAD_COMPRESSION', url, null, reason) };
      }
      const decoded = decodeBody(body, fetched.contentType);
      if (!decoded.ok) return { rejected: reject(decoded.code, url, null, `${url}: ${decoded.reason}`) };
      const remember = () => visit(fetched.validators);
      return { text: decoded.text, url: fetched.url, remember };
    }
  }
}

/** A list that is gone is another matter than a page: somebody has to take it out of what is read. */
function failure({ code, reason }: { code: string; reason: string }, kind: Visit['kind']): string {
  return code === 'GONE' && kind === 'LIST'
    ? `${reason} Nothing more will come of it: take it out of the sources.`
    : reason;
}

/** Unpacks what was packed before it was sent ('sitemap.xml.gz'); null where that fails or grows beyond the limit. */
function unpacked(body: Buffer): Promise<Buffer | null> {
  const isPacked = GZIP_MAGIC.every((byte, at) => body[at] === byte);
  return isPacked ? unzip(body, { maxOutputLength: MAX_BODY_BYTES }).catch(() => null) : Promise.resolve(body);
}
