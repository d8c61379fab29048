import { isAbsolute, join } from 'node:path';
import type { ReadResult } from '../../model/article';
import { readPaths } from '../read/read-paths';
import type { Fetcher } from '../read/web/fetcher';
import { readFeed, readPage, readSitemap, type WebOptions } from '../read/web/read-web';
import type { Visits } from '../read/web/visits';
import type { SourceEntry } from './sources-file';

export interface SourceReading {
  readonly fetcher: Fetcher;
  readonly visits: Visits;
  /** Pages of earlier runs that are to be looked at again. */
  readonly reread: readonly string[];
  /** Folder to which the source's paths are relative: that of `sources.yaml`. */
  readonly folder: string;
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
}

/** Reads all that a source has: its paths, feeds, sitemaps and pages, then its young articles again. */
export async function* readSource(source: SourceEntry, reading: SourceReading): AsyncGenerator<ReadResult> {
  const { signal, now } = reading;
  const web: WebOptions = {
    fetcher: reading.fetcher,
    visits: reading.visits,
    ...(source.maxEntries === null ? {} : { maxEntries: source.maxEntries }),
    ...(signal ? { signal } : {}),
    ...(now ? { now } : {}),
  };
  const inFolder = (path: string) => (isAbsolute(path) ? path : join(reading.folder, path));
  const mapping = source.mapping === null ? null : inFolder(source.mapping);
  if (source.paths.length > 0) {
    yield* readPaths(source.paths.map(inFolder), { mapping, ...(signal ? { signal } : {}) });
  }
  const readers = [
    ...source.feeds.map((url) => () => readFeed(url, web)),
    ...source.sitemaps.map((url) => () => readSitemap(url, web)),
    ...new Set([...source.pages, ...reading.reread]),
  ].map((reader) => (typeof reader === 'string' ? () => readPage(reader, web) : reader));
  for (const reader of readers) {
    if (signal?.aborted) return;
    yield* reader();
  }
}
