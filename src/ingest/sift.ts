import type { GraphReader } from '../graph/graph';
import { articlesOfOrigins, type KnownArticle, knownArticles, withdrawnSources } from '../graph/write/load-statements';
import type { Article, ReadResult, RejectedRecord } from '../model/article';
import { type ReadingIdentity, versionFor } from '../model/extraction';
import { articleIdOf, contentHashOf } from './load/identity';
import { canonicalUrl } from './read/canonical-url';

/** What has to be done with one thing that was read. */
export type Sifted =
  | { readonly todo: 'SET_ASIDE'; readonly rejected: RejectedRecord; readonly url: string | null }
  /** The graph has it as it is, or a person took it out and it stays out. */
  | { readonly todo: 'NOTHING'; readonly origin: string; readonly url: string; readonly withdrawn: boolean }
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
    const gone = await this.articlesGone(results);
    const ids = [
      ...gone.values(),
      ...results.flatMap((result) => (result.ok ? [articleIdOf(result.article.url)] : [])),
    ];
    const known = new Map(
      (await this.graph.read(knownArticles, { ids: [...new Set(ids)].sort() })).map((row) => [row.id, row]),
    );
    const outSources = new Set((await this.graph.read(withdrawnSources, {})).map((row) => row.id));
    return results.map((result) =>
      result.ok ? this.siftArticle(result.article, known, outSources) : siftRejected(result.rejected, gone, known),
    );
  }

  /**
   * The articles of the addresses that are gone: those that were read from there, whatever they call their own address, or
   * else those whose address it is.
   */
  private async articlesGone(results: readonly ReadResult[]): Promise<ReadonlyMap<string, string>> {
    const origins = results.flatMap((result) =>
      result.ok || result.rejected.code !== GONE ? [] : [result.rejected.origin],
    );
    if (origins.length === 0) return new Map();
    const read = await this.graph.read(articlesOfOrigins, { origins: [...new Set(origins)].sort() });
    return new Map([
      ...origins.map((origin) => [origin, articleIdOf(ownAddress(origin))] as const),
      ...read.map(({ origin, articleId }) => [origin, articleId] as const),
    ]);
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
      return { todo: 'NOTHING', origin: article.origin, url: article.url, withdrawn: isOut };
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

function siftRejected(
  rejected: RejectedRecord,
  gone: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, KnownArticle>,
): Sifted {
  const { origin, code, reason } = rejected;
  if (code !== GONE) return { todo: 'SET_ASIDE', rejected, url: null };
  const articleId = gone.get(origin);
  const stored = articleId === undefined ? undefined : known.get(articleId);
  if (articleId === undefined || stored === undefined) return { todo: 'SET_ASIDE', rejected, url: origin };
  if (stored.withdrawnAt !== null) {
    return { todo: 'NOTHING', origin, url: origin, withdrawn: stored.withdrawnFor !== GONE };
  }
  const told = `${reason} Its article is withdrawn; should the page return, it is read again and counts.`;
  return { todo: 'WITHDRAW', articleId, rejected: { ...rejected, reason: told }, url: origin };
}

function ownAddress(origin: string): string {
  const canonical = canonicalUrl(origin);
  return canonical.ok ? canonical.url : origin;
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
