import { canonicalUrl } from '../canonical-url';
import { publicationDay } from '../publication-day';
import { sourceDomain } from '../source-domain';
import type { HtmlDocument } from './html';

/** What a page says of itself. */
export interface PageMetadata {
  /** Its canonical address, or the one that it was fetched from. */
  readonly url: string;
  readonly title: string | null;
  /** Day of publication (YYYY-MM-DD), or null. */
  readonly date: string | null;
  readonly siteName: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** The schema.org types of a page that is an article. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|NewsItem)$/;
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'date',
];

/**
 * Finds a page's canonical address, title, day of publication and outlet. What the outlet tells machines in JSON-LD is believed
 * before meta elements, these before what stands in the text.
 */
export function pageMetadata(document: HtmlDocument, fetchedFrom: string): PageMetadata {
  const meta = metaElements(document);
  const linked = linkedArticle(document);
  const time = document.querySelector(
    'article time[datetime], time[pubdate][datetime], time[itemprop="datePublished"]',
  );
  const dates = [
    text(linked?.datePublished),
    ...DATE_METAS.map((name) => meta.get(name)),
    time?.getAttribute('datetime'),
  ];
  return {
    url: canonicalAddress(document, meta, fetchedFrom),
    title: text(linked?.headline) ?? meta.get('og:title') ?? null,
    date: dates.flatMap((date) => publicationDay(date ?? '') ?? []).at(0) ?? null,
    siteName: meta.get('og:site_name') ?? text((linked?.publisher as Json | undefined)?.name),
  };
}

/** A canonical address of another outlet is not believed: it would put these words into that outlet's mouth. */
function canonicalAddress(document: HtmlDocument, meta: ReadonlyMap<string, string>, fetchedFrom: string): string {
  const links = [document.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta.get('og:url')];
  for (const link of links) {
    if (!link || !URL.canParse(link, fetchedFrom)) continue;
    const canonical = canonicalUrl(new URL(link, fetchedFrom).href);
    if (!canonical.ok || sourceDomain(canonical.url) !== sourceDomain(fetchedFrom)) continue;
    // A home page as the canonical address of every article is a mistake that sites make.
    if (new URL(canonical.url).pathname === '/' && new URL(fetchedFrom).pathname !== '/') continue;
    return canonical.url;
  }
  return fetchedFrom;
}

/** Meta elements by name or property in lower case; the first of a name counts. */
function metaElements(document: HtmlDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop'].map((key) => element.getAttribute(key)).find(Boolean);
    const content = element.getAttribute('content')?.trim();
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

/** The first article in the page's JSON-LD, which may be one thing, a list, or a graph of things. */
function linkedArticle(document: HtmlDocument): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = things(parsed(script.textContent ?? '')).find((thing) =>
      [thing['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)),
    );
    if (found !== undefined) return found;
  }
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function things(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(things);
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Json;
  return [thing, ...things(thing['@graph'])];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
