import { AppError } from '../errors';
import type { GraphWriter } from '../graph/graph';
import {
  articlesOf,
  restoreArticles,
  restoreSource,
  withdrawArticles,
  withdrawSource,
} from '../graph/write/load-statements';
import { WITHDRAWAL_REASONS } from '../model/article';
import { withLease } from './lease';
import { type ArticleOutcome, RunLedger } from './ledger';
import { changeStanding } from './store';

export interface Withdrawal {
  /** Addresses of the articles that were taken out or put back; those that were so already are not named. */
  readonly urls: readonly string[];
  /** True where a whole source was meant. */
  readonly wholeSource: boolean;
}

export interface WithdrawOptions {
  /** A source, by its id or name, or the URL of an article. */
  readonly subject: string;
  /** Put back instead of taking out. */
  readonly restore: boolean;
  /** The command as it was given, for the ledger. */
  readonly command: string;
  readonly now: () => Date;
}

/**
 * Takes an article or a whole source out of what counts, or puts it back: what it said stays as history. A source that is
 * out stays out when it is ingested again, and so does an article; an article that was taken out by itself stays out when
 * its source is put back.
 * @throws {AppError} UNKNOWN_SUBJECT where the graph knows no such source or article, AMBIGUOUS_SUBJECT,
 *   LEASE_HELD.
 */
export async function withdraw(graph: GraphWriter, options: WithdrawOptions): Promise<Withdrawal> {
  const found = await graph.read(articlesOf, { subject: options.subject });
  const first = found[0];
  if (first === undefined) {
    throw new AppError(
      'UNKNOWN_SUBJECT',
      `No source and no article is known by '${options.subject}'.`,
      "Give a source's domain (such as daily-tern.example) or an article's URL as the graph has it.",
    );
  }
  const sources = [...new Set(found.map((row) => row.sourceId))];
  if (sources.length > 1) {
    throw new AppError('AMBIGUOUS_SUBJECT', `'${options.subject}' names ${sources.join(' and ')}.`, 'Give the domain.');
  }
  return withLease(graph, async (lease) => {
    const ledger = await RunLedger.open(graph, options.command, options.now);
    const articles = found.map((row) => row.articleId);
    const reasons = first.wholeSource ? (['SOURCE'] as const) : WITHDRAWAL_REASONS;
    let changed: { id: string; url: string }[] = [];
    await changeStanding(graph, lease, options.now, async (tx, at) => {
      if (first.wholeSource) {
        const id = first.sourceId;
        await (options.restore ? tx.run(restoreSource, { id }) : tx.run(withdrawSource, { id, at }));
      }
      changed = options.restore
        ? await tx.run(restoreArticles, { articles, reasons })
        : await tx.run(withdrawArticles, { articles, at, reason: first.wholeSource ? 'SOURCE' : 'REQUEST' });
      await ledger.record(
        tx,
        changed.map((article) => outcomeOf(article, options)),
      );
      return changed.map((article) => article.id);
    });
    ledger.commit(changed.map((article) => outcomeOf(article, options)));
    await ledger.close('DONE', options.restore ? 'Put back.' : null);
    return { urls: changed.map((article) => article.url).sort(), wholeSource: first.wholeSource };
  });
}

function outcomeOf(article: { id: string; url: string }, options: WithdrawOptions): ArticleOutcome {
  return {
    result: options.restore ? 'CHANGED' : 'WITHDRAWN',
    origin: options.command,
    line: null,
    url: article.url,
    articleId: article.id,
    code: options.restore ? 'RESTORED' : 'REQUESTED',
    reason: options.restore ? 'Put back by request.' : 'Taken out by request.',
    durationMs: null,
    mentions: null,
    reports: null,
  };
}
