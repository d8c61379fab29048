import { Gauge, type Registry } from 'prom-client';
import type { GraphReader } from './graph';
import { readStatement } from './statement';

const SIZES = [
  'sources',
  'articles',
  'versions',
  'reports',
  'events',
  'people',
  'organisations',
  'places',
  'judgements',
  'unsettled',
] as const;
const COUNTS = ['read', 'fresh', 'changed', 'unchanged', 'setAside', 'withdrawn'] as const;

type LastRun = Readonly<Record<(typeof COUNTS)[number], number>> & {
  readonly outcome: 'DONE' | 'FAILED' | 'INTERRUPTED';
  readonly finishedAt: string;
  readonly durationMs: number | null;
};

type Row = Readonly<Record<(typeof SIZES)[number], number>> & {
  readonly last: LastRun | null;
  readonly doneAt: string | null;
};

const graphMetrics = readStatement<object, Row>('graph-metrics', []);

/** Scrapes that come closer together than this are answered from one look. */
const FRESH_MS = 5_000;

/**
 * Sizes of the graph and the last run of an ingest, looked up when somebody scrapes. A graph that is gone is a figure too:
 * `whomet_graph_up` is 0, and the sizes are left out.
 */
export function registerGraphMetrics(registry: Registry, graph: GraphReader): void {
  // All are set by one look, which the first to be collected begins and the others wait for.
  const collect = (): Promise<void> => look();
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> =>
    new Gauge({ name, help, labelNames: [...labelNames], registers: [registry], collect });
  const up = gauge('whomet_graph_up', '1 where the graph answers.');
  const sizes = gauge('whomet_graph_nodes', 'Nodes of the graph by what they are, history included.', ['kind']);
  const finished = gauge(
    'whomet_ingest_last_run_finished_timestamp_seconds',
    'When the last run of an ingest ended, however it did; 0: never.',
  );
  const done = gauge(
    'whomet_ingest_last_success_timestamp_seconds',
    'When a run of an ingest last ended well; 0: never.',
  );
  const succeeded = gauge('whomet_ingest_last_run_success', '1 where the last run that ended was done, else 0.');
  const took = gauge('whomet_ingest_last_run_duration_seconds', 'How long the last run that ended took.');
  const articles = gauge('whomet_ingest_last_run_articles', 'Articles of the last run, by what became of them.', [
    'result',
  ]);

  const show = (row: Row | undefined): void => {
    up.set(row === undefined ? 0 : 1);
    if (row === undefined) {
      sizes.reset();
      return;
    }
    for (const kind of SIZES) sizes.set({ kind }, row[kind]);
    done.set(secondsOf(row.doneAt));
    finished.set(secondsOf(row.last?.finishedAt ?? null));
    succeeded.set(row.last?.outcome === 'DONE' ? 1 : 0);
    took.set((row.last?.durationMs ?? 0) / 1000);
    for (const result of COUNTS) articles.set({ result }, row.last?.[result] ?? 0);
  };
  let lookedAt = 0;
  let last = Promise.resolve();
  const look = (): Promise<void> => {
    if (Date.now() - lookedAt < FRESH_MS) return last;
    lookedAt = Date.now();
    last = graph.read(graphMetrics, {}).then(
      ([row]) => show(row),
      () => show(undefined),
    );
    return last;
  };
}

/** An instant in seconds since 1970, 0 for none. */
function secondsOf(instant: string | null): number {
  return instant === null ? 0 : Date.parse(instant) / 1000;
}
