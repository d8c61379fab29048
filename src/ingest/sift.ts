import type { GraphReader } from '../graph/graph';
import { type KnownArticle, knownArticles, withdrawnSources } from '../graph/write/load-statements';
import type { Article, ReadResult, RejectedRecord } from '../model/article';
import { type ReadingIdentity, versionFor } from '../model/extraction';
import { articleIdOf, contentHashOf } from './load/identity';

/** What has to be done with one thing that was read. */
export type Sifted =
  | { readonly todo: 'SET_ASIDE'; readonly rejected: RejectedRecord; readonly url: string | null }
  /** The graph has it as it is, or a person took it out and it stays out. */
  | { readonly todo: 'NOTHING'; readonly article: Article; readonly withdrawn: boolean }
  /** Its address says that it is gone: it is taken out. */
  | { readonly todo: 'WITHDRAW'; readonly articleId: string; readonly rejected: RejectedRecord; readonly url: string }
  | {
      readonly todo: 'LOAD';
      readonly article: Article;
      readonly articleId: string;
      readonly contentHash: string;
      readonly result: 'NEW' | 'CHANGED';
    };

/** A reader's code for an address that answers that the article no longer exists. */
const GONE = 'GONE';

/**
 * Tells what is new or changed from what the graph has as it is: by URL, content hash, and the extractor's name and version.
 * Of two articles with one URL in one run the first counts; a second is set aside unless it says the same.
 */
export class Sieve {
  private readonly seen = new Map<string, { contentHash: string; origin: string }>();

  constructor(
    private readonly graph: GraphReader,
    private readonly extractor: ReadingIdentity,
  ) {}

  async sift(results: readonly ReadResult[]): Promise<Sifted[]> {
    const ids = results.flatMap((result) => {
      const url = result.ok ? result.article.url : goneUrl(result.rejected);
      return url === null ? [] : [articleIdOf(url)];
    });
    const known = new Map(
      (await this.graph.read(knownArticles, { ids: [...new Set(ids)].sort() })).map((row) => [row.id, row]),
    );
    const outSources = new Set((await this.graph.read(withdrawnSources, {})).map((row) => row.id));
    return results.map((result) =>
      result.ok ? this.siftArticle(result.article, known, outSources) : siftRejected(result.rejected, known),
    );
  }

  private siftArticle(
    article: Article,
    known: ReadonlyMap<string, KnownArticle>,
    outSources: ReadonlySet<string>,
  ): Sifted {
    const articleId = articleIdOf(article.url);
    const contentHash = contentHashOf(article);
    const earlier = this.seen.get(articleId);
    if (earlier !== undefined && earlier.contentHash !== contentHash) {
      return { todo: 'SET_ASIDE', rejected: duplicate(article, earlier.origin), url: article.url };
    }
    if (earlier === undefined) this.seen.set(articleId, { contentHash, origin: article.origin });
    const stored = known.get(articleId);
    const isOut =
      outSources.has(article.source) ||
      (stored !== undefined && stored.withdrawnAt !== null && stored.withdrawnFor !== GONE);
    if (earlier !== undefined || isOut || this.isStored(stored, contentHash, article)) {
      return { todo: 'NOTHING', article, withdrawn: isOut };
    }
    return { todo: 'LOAD', article, articleId, contentHash, result: stored === undefined ? 'NEW' : 'CHANGED' };
  }

  private isStored(stored: KnownArticle | undefined, contentHash: string, article: Article): boolean {
    return (
      stored !== undefined &&
      stored.withdrawnAt === null &&
      stored.contentHash === contentHash &&
      stored.extractor === this.extractor.name &&
      stored.extractorVersion === versionFor(this.extractor, article)
    );
  }
}

function siftRejected(rejected: RejectedRecord, known: ReadonlyMap<string, KnownArticle>): Sifted {
  const url = goneUrl(rejected);
  const articleId = url === null ? null : articleIdOf(url);
  const stored = articleId === null ? undefined : known.get(articleId);
  if (url !== null && articleId !== null && stored !== undefined && stored.withdrawnAt === null) {
    return { todo: 'WITHDRAW', articleId, rejected, url };
  }
  return { todo: 'SET_ASIDE', rejected, url };
}

function goneUrl(rejected: RejectedRecord): string | null {
  return rejected.code === GONE ? rejected.origin : null;
}

function duplicate(article: Article, earlier: string): RejectedRecord {
  return {
    ...placeOf(article.origin),
    code: 'DUPLICATE_URL',
    reason: `Another article of this run has the URL ${article.url} and says otherwise: ${earlier}. Keep one, or give each its own URL.`,
  };
}

/** 'a.jsonl:12' → file and line, as the readers give them for what they set aside. */
export function placeOf(origin: string): { origin: string; line: number | null } {
  // The port of an address is no line.
  const found = /^\w+:\/\/[^/]*$/.test(origin) ? null : /^(.+):(\d+)$/.exec(origin);
  return found?.[1] === undefined ? { origin, line: null } : { origin: found[1], line: Number(found[2]) };
}
