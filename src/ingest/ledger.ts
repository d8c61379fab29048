import { randomUUID } from 'node:crypto';
import type { GraphTransaction, GraphWriter } from '../graph/graph';
import {
  closeRun,
  countRun,
  type OutcomeLoad,
  type OutcomeResult,
  openRun,
  type RunCounts,
  type RunOutcome,
  recordOutcomes,
} from '../graph/write/ledger-statements';
import { outcomeIdOf } from './load/identity';

/** What a run did with one article or input. Unchanged articles are only counted: they would fill the ledger night after night. */
export interface ArticleOutcome {
  readonly result: OutcomeResult;
  readonly origin: string;
  readonly line: number | null;
  readonly url: string | null;
  readonly articleId: string | null;
  readonly code: string | null;
  readonly reason: string | null;
  /** Time that the extractor took. */
  readonly durationMs: number | null;
  readonly mentions: number | null;
  readonly reports: number | null;
}

const ABANDONED = 'Ended without a word: killed, or cut off from the database. What it had finished is kept.';
const COUNTED: Readonly<Record<OutcomeResult, keyof RunCounts>> = {
  NEW: 'fresh',
  CHANGED: 'changed',
  UNCHANGED: 'unchanged',
  SET_ASIDE: 'setAside',
  WITHDRAWN: 'withdrawn',
};

/** One run in the ledger: its counts and the outcomes of its articles, written with the work that they tell of. */
export class RunLedger {
  private constructor(
    private readonly graph: GraphWriter,
    readonly runId: string,
    private readonly startedAt: Date,
    private readonly now: () => Date,
  ) {}

  private total: RunCounts = { read: 0, fresh: 0, changed: 0, unchanged: 0, setAside: 0, withdrawn: 0 };
  private sequence = 0;

  /** Opens a run; runs that ended without a word are closed. Call it holding the lease: then no other run can be going on. */
  static async open(graph: GraphWriter, command: string, now: () => Date): Promise<RunLedger> {
    const startedAt = now();
    const id = `run_${randomUUID().replaceAll('-', '').slice(0, 20)}`;
    await graph.write((tx) => tx.run(openRun, { id, startedAt: startedAt.toISOString(), command, message: ABANDONED }));
    return new RunLedger(graph, id, startedAt, now);
  }

  get counts(): RunCounts {
    return this.total;
  }

  /** Writes outcomes and counts in the caller's transaction; they count once `commit` is called with the result. */
  async record(tx: GraphTransaction, outcomes: readonly ArticleOutcome[]): Promise<RunCounts> {
    const at = this.now().toISOString();
    const counts = sum(this.total, outcomes);
    const rows = outcomes.flatMap((outcome, index): OutcomeLoad[] => {
      if (outcome.result === 'UNCHANGED') return [];
      const { articleId, ...properties } = outcome;
      return [{ id: outcomeIdOf(this.runId, this.sequence + index), articleId, properties: { at, ...properties } }];
    });
    await tx.run(recordOutcomes, { runId: this.runId, rows });
    await tx.run(countRun, { id: this.runId, counts });
    return counts;
  }

  /** Takes over what a transaction recorded, once it is committed (it may have run more than once). */
  commit(outcomes: readonly ArticleOutcome[]): void {
    this.total = sum(this.total, outcomes);
    this.sequence += outcomes.length;
  }

  /** @returns how long the run took, in milliseconds. */
  async close(outcome: RunOutcome, message: string | null): Promise<number> {
    const finishedAt = this.now();
    const durationMs = finishedAt.getTime() - this.startedAt.getTime();
    await this.graph.write((tx) =>
      tx.run(closeRun, {
        id: this.runId,
        counts: this.total,
        outcome,
        finishedAt: finishedAt.toISOString(),
        durationMs,
        message,
      }),
    );
    return durationMs;
  }
}

function sum(counts: RunCounts, outcomes: readonly ArticleOutcome[]): RunCounts {
  const total = { ...counts, read: counts.read + outcomes.length };
  for (const { result } of outcomes) total[COUNTED[result]] += 1;
  return total;
}
