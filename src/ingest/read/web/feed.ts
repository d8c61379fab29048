import { parseFeed } from 'feedsmith';
import { publicationDay } from '../publication-day';
import type { Entry } from './entries';

/** A feed's name and entries. */
export interface FeedContent {
  readonly name: string | null;
  readonly entries: readonly Entry[];
}

/** Reads RSS, RDF, Atom or JSON Feed. @throws Error where the text is none of them */
export function parseFeedContent(text: string, feedUrl: string): FeedContent {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'rss':
      return content(parsed.feed.title, parsed.feed.items, feedUrl, (item) => ({
        link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        title: item.title,
        date: item.pubDate ?? item.dc?.dates?.[0],
      }));
    case 'rdf':
      return content(parsed.feed.title, parsed.feed.items, feedUrl, (item) => ({
        link: item.link,
        title: item.title,
        date: item.dc?.dates?.[0],
      }));
    case 'atom':
      return content(plain(parsed.feed.title), parsed.feed.entries, feedUrl, (entry) => ({
        link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
        title: plain(entry.title),
        date: entry.published ?? entry.updated,
      }));
    case 'json':
      return content(parsed.feed.title, parsed.feed.items, feedUrl, (item) => ({
        link: item.url ?? item.id,
        title: item.title,
        date: item.date_published,
      }));
  }
}

function content<T>(
  name: string | undefined,
  items: readonly T[] | undefined,
  feedUrl: string,
  read: (item: T) => { link: string | undefined; title: string | undefined; date: unknown },
): FeedContent {
  const entries = (items ?? []).flatMap((item): Entry[] => {
    const { link, title, date } = read(item);
    if (link === undefined || !URL.canParse(link, feedUrl)) return [];
    const url = new URL(link, feedUrl).href;
    return [{ url, title: title?.trim() || null, date: typeof date === 'string' ? publicationDay(date) : null }];
  });
  return { name: name?.trim() || null, entries };
}

/** Atom's texts are plain or wrapped with their type. */
function plain(text: unknown): string | undefined {
  if (typeof text === 'string') return text;
  const value = (text as { value?: unknown } | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}
