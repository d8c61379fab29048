import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import { fragment } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';

/** One run of the ingest. */
export interface RunRow {
  readonly id: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly outcome: string;
  readonly command: string | null;
  readonly read: number;
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly setAside: number;
  readonly withdrawn: number;
  readonly durationMs: number | null;
  readonly message: string | null;
}

/** What a run did with one article. */
export interface OutcomeRow {
  readonly id: string;
  readonly at: string;
  readonly origin: string;
  readonly line: number | null;
  readonly url: string | null;
  readonly result: string;
  readonly code: string | null;
  readonly reason: string | null;
  readonly durationMs: number | null;
  readonly mentions: number | null;
  readonly reports: number | null;
}

const RUNS: ListOrder = { name: 'started', keyType: 'string', descending: true };
const OUTCOMES: ListOrder = { name: 'at', keyType: 'string', descending: false };

interface PageParams {
  readonly key: string | number;
  readonly id: string;
  readonly limit: number;
}

const runsPage = readStatement<PageParams, { run: RunRow }>('runs-page', ['key', 'id', 'limit'], KEYSET_FRAGMENTS);
const runsCount = readStatement<object, { total: number }>('runs-count', []);
const outcomesByRun = readStatement<
  PageParams & { run: string; result: string | null },
  { outcome: OutcomeRow; total: number }
>('outcomes-by-run', ['key', 'id', 'limit', 'run', 'result'], {
  answer: { PAGE: fragment('outcomes-page'), COUNT: fragment('outcomes-count') },
  ...KEYSET_FRAGMENTS,
});

/** What was ingested, when, and what became of each article. */
export class Ledger {
  constructor(private readonly graph: GraphReader) {}

  /** Latest run first. */
  async runs(request: PageRequest): Promise<Page<RunRow>> {
    const keys = keyset(request, RUNS);
    const rows = await this.graph.read(runsPage, keys.params, keys.choice);
    return pageOf(
      rows,
      request,
      RUNS,
      (row) => ({ key: row.run.startedAt, id: row.run.id }),
      (row) => row.run,
      async () => (await this.graph.read(runsCount, {}))[0]?.total ?? 0,
    );
  }

  /** In the order in which it was done. */
  async outcomes(run: string, result: string | null, request: PageRequest): Promise<Page<OutcomeRow>> {
    const keys = keyset(request, OUTCOMES);
    const params = { run, result, ...keys.params };
    const rows = await this.graph.read(outcomesByRun, params, { answer: 'PAGE', ...keys.choice });
    return pageOf(
      rows,
      request,
      OUTCOMES,
      (row) => ({ key: row.outcome.at, id: row.outcome.id }),
      (row) => row.outcome,
      async () => (await this.graph.read(outcomesByRun, params, { answer: 'COUNT', ...keys.choice }))[0]?.total ?? 0,
    );
  }
}
