import type { GraphWriter } from '../graph';
import { type Judgement, type JudgementRequest, judge, undo } from './judgements';

/** Applies what judgements have marked as due; false where another process writes, which then applies it itself. */
export type SettleJudgements = (graph: GraphWriter, now: () => Date) => Promise<boolean>;

/** A judgement that is kept, and what became of it. */
export interface Decided {
  readonly judgement: Judgement;
  /** False while an ingest holds the right to write: it applies the judgement with its next articles. */
  readonly applied: boolean;
  /** The `changedAt` of the events that changed with it; null where it is not applied yet, or changed nothing. */
  readonly changedAt: string | null;
}

/** All that whoever holds it can write: judgements, and what follows from them. */
export class JudgementDesk {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly graph: GraphWriter,
    private readonly settle: SettleJudgements,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** @throws {AppError} as `judge` does */
  async judge(request: JudgementRequest): Promise<Decided> {
    return this.inTurn(async () => this.apply(await judge(this.graph, request, this.now())));
  }

  /** @throws {AppError} UNKNOWN_JUDGEMENT */
  async undo(id: string, author: string): Promise<Decided> {
    return this.inTurn(async () => this.apply(await undo(this.graph, id, author, this.now())));
  }

  /** One after the other: two at once would find each other writing, and neither would apply what the other left. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => {});
    return turn;
  }

  private async apply(judgement: Judgement): Promise<Decided> {
    let settledAt: string | null = null;
    const applied = await this.settle(this.graph, () => {
      // A transaction that is retried asks again: the last instant is the one that was written.
      const now = this.now();
      settledAt = now.toISOString();
      return now;
    });
    return { judgement, applied, changedAt: applied ? settledAt : null };
  }
}
