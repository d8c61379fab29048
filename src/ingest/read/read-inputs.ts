import type { ReadResult } from '../../model/article';
import { type ReadOptions, readPaths } from './read-paths';
import { readUrl, type WebOptions } from './web/read-web';

export interface InputOptions extends ReadOptions {
  readonly web: Pick<WebOptions, 'fetcher' | 'maxEntries'>;
}

/** Reads what a person named, in its order: files, folders, globs, and addresses of pages, feeds and sitemaps. */
export async function* readInputs(inputs: readonly string[], options: InputOptions): AsyncGenerator<ReadResult> {
  const { web, ...paths } = options;
  const { signal } = options;
  for (const input of inputs) {
    if (signal?.aborted) return;
    yield* isAddress(input) ? readUrl(input, { ...web, ...(signal ? { signal } : {}) }) : readPaths([input], paths);
  }
}

function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}
