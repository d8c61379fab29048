import { XMLParser } from 'fast-xml-parser';
import { publicationDay } from '../publication-day';
import type { Entry } from './entries';

/** A page that a sitemap names. */
export interface SitemapEntry extends Entry {
  /** Day of its last change; good enough to find the newest pages, but not the day of publication. */
  readonly changedOn: string | null;
}

/** A sitemap names pages, or further sitemaps. */
export interface SitemapContent {
  readonly entries: readonly SitemapEntry[];
  readonly sitemaps: readonly { readonly url: string; readonly date: string | null }[];
}

interface Location {
  readonly loc?: string;
  readonly lastmod?: string;
  readonly news?: { readonly publication_date?: string; readonly title?: string };
}

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});

/** Reads a sitemap or a sitemap index (sitemaps.org 0.9), with the news extension. @throws Error where the text is neither */
export function parseSitemap(text: string): SitemapContent {
  const root = parser.parse(text, true) as {
    urlset?: { url?: Location[] };
    sitemapindex?: { sitemap?: Location[] };
  };
  if (root.urlset === undefined && root.sitemapindex === undefined)
    throw new Error('it has no <urlset> or <sitemapindex>');
  const entries = (root.urlset?.url ?? []).flatMap(({ loc, lastmod, news }): SitemapEntry[] => {
    if (!loc || !URL.canParse(loc)) return [];
    const date = publicationDay(news?.publication_date ?? '');
    return [{ url: loc, title: news?.title?.trim() || null, date, changedOn: publicationDay(lastmod ?? '') ?? date }];
  });
  const sitemaps = (root.sitemapindex?.sitemap ?? []).flatMap(({ loc, lastmod }) =>
    loc && URL.canParse(loc) ? [{ url: loc, date: publicationDay(lastmod ?? '') }] : [],
  );
  return { entries, sitemaps };
}
