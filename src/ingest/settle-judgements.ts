import { AppError } from '../errors';
import type { GraphWriter } from '../graph/graph';
import { withLease } from './lease';
import { settleMarked } from './store';

/** A person waits for it: long enough for a run that is just ending. */
const WAIT_MS = 2_000;

/**
 * Applies what judgements have marked as due. @returns false where another process holds the lease: it applies them with its
 * next batch, at the latest when it ends.
 */
export async function settleJudgements(graph: GraphWriter, now: () => Date): Promise<boolean> {
  try {
    await withLease(graph, (lease) => settleMarked(graph, lease, now), WAIT_MS);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'LEASE_HELD') return false;
    throw error;
  }
}
