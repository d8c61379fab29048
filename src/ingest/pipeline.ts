import { AppError } from '../errors';
import type { GraphReader, GraphWriter } from '../graph/graph';
import {
  type GraphCounts,
  graphCounts,
  type RunCounts,
  type RunOutcome,
  replan,
} from '../graph/write/ledger-statements';
import type { SourceDescription } from '../graph/write/load-statements';
import type { ReadResult } from '../model/article';
import type { Extractor } from '../model/extraction';
import { batchesOf } from './batches';
import { inOrder } from './extract/in-order';
import { extractSifted, type Prepared } from './extract-sifted';
import { type Lease, withLease } from './lease';
import { type ArticleOutcome, RunLedger } from './ledger';
import { Sieve } from './sift';
import { describe, settleMarked, store } from './store';

export interface IngestOptions {
  readonly graph: GraphWriter;
  /** What the readers yield, one at a time. */
  readonly articles: AsyncIterable<ReadResult>;
  readonly extractor: Extractor;
  /** What is known of sources beside their articles (groups, countries, names). */
  readonly sources?: readonly SourceDescription[];
  /** The command as it was given, for the ledger. */
  readonly command: string;
  /** Articles that the extractor works on at once. */
  readonly concurrency: number;
  /** Articles a transaction. Default: from BATCH_SIZE to LARGEST_BATCH, as many as are ready when the one before is stored. */
  readonly batchSize?: number;
  /** Ends the run after the articles at hand; it is recorded as INTERRUPTED. */
  readonly signal?: AbortSignal;
  /** Called after each batch. */
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Called for each article that is set aside. */
  readonly onSetAside?: (outcome: ArticleOutcome) => void;
  /** How long to wait for another process to end writing: one that applies a judgement is done in a moment. Default: not at all. */
  readonly waitMs?: number;
  readonly now?: () => Date;
}

export interface IngestProgress {
  readonly counts: RunCounts;
  readonly elapsedMs: number;
}

export interface IngestSummary {
  readonly runId: string;
  readonly outcome: RunOutcome;
  readonly counts: RunCounts;
  /** Articles passed over because a person took them, or their source, out. Counted as unchanged too. */
  readonly leftOut: number;
  readonly before: GraphCounts;
  readonly after: GraphCounts;
  readonly durationMs: number;
}

/** Large enough that a transaction is worth its cost, small enough that its memory and its locks stay small. */
export const BATCH_SIZE = 200;
/**
 * What gets ready while a batch is being stored joins the next one, up to here. Each batch reads back what the ones before it have
 * touched too, so where reading is quicker than storing, fewer and larger ones save time.
 */
const LARGEST_BATCH = 1_000;
/** In a graph of fewer articles, how statements are best run can still look otherwise than in one of many. */
const FEW_ARTICLES = 100;
/** So many articles in a row that the engine could not read mean that it is the engine: the run fails instead of setting all aside. */
const FAILURES_IN_A_ROW = 25;
/** The codes of articles of which the engine may be at fault. What a limit of cost left out is none: that is as it was asked for. */
const ENGINE_FAULTS: ReadonlySet<string | null> = new Set(['EXTRACTION_FAILED', 'LLM_REFUSED']);

/**
 * Reads, extracts, resolves and loads, batch by batch: a batch is stored, with all that follows from it, in one
 * transaction, while the next one is being extracted. A bad article is set aside and never stops the run.
 * @throws {AppError} LEASE_HELD, LEASE_LOST, GRAPH_UNAVAILABLE, ENGINE_FAILED; the run is recorded as FAILED where it was opened.
 */
export async function ingest(options: IngestOptions): Promise<IngestSummary> {
  return withLease(options.graph, (lease) => ingestHolding(lease, options), options.waitMs);
}

async function ingestHolding(lease: Lease, options: IngestOptions): Promise<IngestSummary> {
  const now = options.now ?? (() => new Date());
  const ledger = await RunLedger.open(options.graph, options.command, now);
  try {
    const before = await countGraph(options.graph);
    await describe(options.graph, lease, options.sources ?? [], now);
    await settleMarked(options.graph, lease, now);
    const leftOut = await new IngestRun(options, lease, ledger, now, before.articles).toEnd();
    await settleMarked(options.graph, lease, now);
    const outcome = options.signal?.aborted ? 'INTERRUPTED' : 'DONE';
    const durationMs = await ledger.close(outcome, null);
    const after = await countGraph(options.graph);
    return { runId: ledger.runId, outcome, counts: ledger.counts, leftOut, before, after, durationMs };
  } catch (error) {
    const message = error instanceof AppError ? `${error.code}: ${error.message}` : String(error);
    // Where the graph is gone the next run closes this one; the first error is the one to tell.
    await ledger.close('FAILED', message).catch(() => {});
    throw error;
  }
}

async function countGraph(graph: GraphReader): Promise<GraphCounts> {
  const [counts] = await graph.read(graphCounts, {});
  if (counts === undefined) throw new AppError('INTERNAL', 'graph-counts gave no row.');
  return counts;
}

class IngestRun {
  private readonly startedAt = Date.now();
  private leftOut = 0;
  private failures = 0;

  constructor(
    private readonly options: IngestOptions,
    private readonly lease: Lease,
    private readonly ledger: RunLedger,
    private readonly now: () => Date,
    private articles: number,
  ) {}

  async toEnd(): Promise<number> {
    const size = this.options.batchSize ?? BATCH_SIZE;
    const largest = this.options.batchSize ?? LARGEST_BATCH;
    let storing: Promise<void> = Promise.resolve();
    let isStoring = false;
    try {
      for await (const batch of batchesOf(this.prepared(size), size, largest, () => !isStoring)) {
        await storing;
        isStoring = true;
        storing = this.store(batch).finally(() => {
          isStoring = false;
        });
        // Met by the next `await storing`; until then it must not count as unhandled.
        storing.catch(() => {});
        this.requireEngine(batch);
      }
    } finally {
      // Whatever ends the run, nothing may be under way when it is recorded as ended.
      await storing.catch(() => {});
    }
    await storing;
    return this.leftOut;
  }

  private async *prepared(size: number): AsyncGenerator<Prepared> {
    const { extractor, concurrency, signal } = this.options;
    const sieve = new Sieve(this.options.graph, extractor);
    const sifted = async function* (articles: AsyncIterable<ReadResult>) {
      for await (const group of batchesOf(articles, size)) {
        if (signal?.aborted) return;
        yield* await sieve.sift(group);
      }
    };
    for await (const item of inOrder(sifted(this.options.articles), concurrency, (each) =>
      extractSifted(each, extractor, signal),
    )) {
      // Not begun when the signal came: it was not read, and the next run takes it.
      if (item !== null) yield item;
    }
  }

  private async store(batch: readonly Prepared[]): Promise<void> {
    await store(this.options.graph, this.lease, this.ledger, batch, this.now);
    await this.replan(batch.filter((item) => item.outcome.result === 'NEW').length);
    this.leftOut += batch.filter((item) => item.leftOut).length;
    for (const { outcome } of batch) if (outcome.result === 'SET_ASIDE') this.options.onSetAside?.(outcome);
    this.options.onProgress?.({ counts: this.ledger.counts, elapsedMs: Date.now() - this.startedAt });
  }

  /** Neo4j keeps its plans for ten seconds at least: in that time a run from an empty graph would have written thousands of articles by them. */
  private async replan(fresh: number): Promise<void> {
    const before = this.articles;
    this.articles += fresh;
    if (before >= FEW_ARTICLES || this.articles < FEW_ARTICLES) return;
    // Not every user of a graph may do this: then it is only slower.
    await this.options.graph.read(replan, {}).catch(() => {});
  }

  private requireEngine(batch: readonly Prepared[]): void {
    for (const { outcome } of batch) {
      if (ENGINE_FAULTS.has(outcome.code)) this.failures += 1;
      else if (outcome.durationMs !== null) this.failures = 0;
      if (this.failures < FAILURES_IN_A_ROW) continue;
      throw new AppError(
        'ENGINE_FAILED',
        `${FAILURES_IN_A_ROW} articles in a row could not be read by ${this.options.extractor.name}: ${outcome.reason}`,
        'Check that it runs. What was finished is kept: run it again, or with --failed for what was set aside.',
      );
    }
  }
}
