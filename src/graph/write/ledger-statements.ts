import { readStatement, writeStatement } from '../statement';

/** What a run counts, article by article. */
export interface RunCounts {
  readonly read: number;
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly setAside: number;
  readonly withdrawn: number;
}

export type RunOutcome = 'RUNNING' | 'DONE' | 'FAILED' | 'INTERRUPTED';
export type OutcomeResult = 'NEW' | 'CHANGED' | 'UNCHANGED' | 'SET_ASIDE' | 'WITHDRAWN';

export interface OutcomeLoad {
  readonly id: string;
  readonly articleId: string | null;
  readonly properties: {
    readonly at: string;
    readonly origin: string;
    readonly line: number | null;
    readonly url: string | null;
    readonly result: OutcomeResult;
    readonly code: string | null;
    readonly reason: string | null;
    readonly durationMs: number | null;
    readonly mentions: number | null;
    readonly reports: number | null;
  };
}

export interface RunRow extends RunCounts {
  readonly id: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly outcome: RunOutcome;
  readonly command: string;
  readonly durationMs: number | null;
  readonly message: string | null;
}

export interface FailedRow {
  readonly origin: string;
  readonly line: number | null;
  readonly url: string | null;
  readonly code: string | null;
  readonly reason: string | null;
}

/** What stands in the graph, counted. */
export interface GraphCounts {
  readonly sources: number;
  readonly articles: number;
  readonly withdrawnArticles: number;
  readonly versions: number;
  readonly people: number;
  readonly organisations: number;
  readonly places: number;
  readonly reports: number;
  readonly events: number;
  readonly heldMeetings: number;
  readonly judgements: number;
  readonly dirty: number;
}

interface LeaseRow {
  readonly holder: string;
  readonly expiresAt: string;
}

export const takeLease = writeStatement<
  { name: string; holder: string; seconds: number; takeable: readonly string[] },
  LeaseRow
>('take-lease', ['name', 'holder', 'seconds', 'takeable']);
export const renewLease = writeStatement<{ name: string; holder: string; seconds: number }, { expiresAt: string }>(
  'renew-lease',
  ['name', 'holder', 'seconds'],
);
export const releaseLease = writeStatement<{ name: string; holder: string }>('release-lease', ['name', 'holder']);
export const leaseOf = readStatement<{ name: string }, LeaseRow>('lease', ['name']);

export const openRun = writeStatement<
  { id: string; startedAt: string; command: string; message: string },
  { abandoned: number }
>('open-run', ['id', 'startedAt', 'command', 'message']);
export const countRun = writeStatement<{ id: string; counts: RunCounts }>('count-run', ['id', 'counts']);
export const closeRun = writeStatement<{
  id: string;
  counts: RunCounts;
  outcome: RunOutcome;
  finishedAt: string;
  durationMs: number;
  message: string | null;
}>('close-run', ['id', 'counts', 'outcome', 'finishedAt', 'durationMs', 'message']);
export const recordOutcomes = writeStatement<{ runId: string; rows: readonly OutcomeLoad[] }>('record-outcomes', [
  'runId',
  'rows',
]);
export const failedOutcomes = readStatement<object, FailedRow>('ingest-failed', []);
export const replan = readStatement<object, Record<string, never>>('replan', []);
export const graphCounts = readStatement<object, GraphCounts>('graph-counts', []);
export const recentRuns = readStatement<{ limit: number }, RunRow>('recent-runs', ['limit']);
