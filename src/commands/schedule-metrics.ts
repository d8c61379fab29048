import { Counter, Gauge, type Registry } from 'prom-client';
import type { SourceRun } from '../ingest/schedule/run-schedule';

/** Figures of each source's runs: as many series as `sources.yaml` has sources. @returns what is to be told of each run */
export function scheduleMetrics(registry: Registry): (run: SourceRun) => void {
  const labelNames = ['source'] as const;
  const of = { labelNames, registers: [registry] };
  const runs = new Counter({
    ...of,
    name: 'whomet_schedule_runs_total',
    help: 'Runs of scheduled sources, by how they ended.',
    labelNames: ['source', 'outcome'] as const,
  });
  const finished = new Gauge({
    ...of,
    name: 'whomet_schedule_last_run_finished_timestamp_seconds',
    help: 'When the last run of a source ended.',
  });
  const took = new Gauge({
    ...of,
    name: 'whomet_schedule_last_run_duration_seconds',
    help: 'How long the last run of a source took.',
  });
  const items = new Counter({
    ...of,
    name: 'whomet_schedule_items_total',
    help: 'What a source gave: articles handed on, and what reading set aside.',
    labelNames: ['source', 'result'] as const,
  });
  return ({ source: { id: source }, startedAt, finishedAt, outcome, read, setAside }) => {
    runs.inc({ source, outcome });
    finished.set({ source }, finishedAt.getTime() / 1000);
    took.set({ source }, (finishedAt.getTime() - startedAt.getTime()) / 1000);
    items.inc({ source, result: 'read' }, read);
    items.inc({ source, result: 'set_aside' }, setAside);
  };
}
