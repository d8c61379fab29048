import { dirname, join } from 'node:path';
import type { Config } from '../config';
import { registerGraphMetrics } from '../graph/graph-metrics';
import { migrate } from '../graph/migrate';
import { ingest } from '../ingest/pipeline';
import { runSchedule, type SourceRun } from '../ingest/schedule/run-schedule';
import { FileScheduleState } from '../ingest/schedule/source-memory';
import { createLog } from '../log';
import { type EngineName, openEngine } from './engine';
import { EXIT } from './exit-code';
import { interruption } from './interruption';
import { type MetricsServer, openMetrics, serveMetrics } from './metrics';
import { scheduleMetrics } from './schedule-metrics';
import { openGraph } from './services';
import { descriptionOf, sourcesOf } from './sources';
import { openFetcher, type WebFlags } from './web-fetcher';

export interface ScheduleFlags extends WebFlags {
  readonly engine: EngineName;
  readonly concurrency?: number;
  readonly once?: true;
  /** Where /metrics is served; not given: nowhere. */
  readonly metricsPort?: number;
}

/** Nobody watches: judgements, and short runs by hand, are waited for; after a long one the source's next time comes. */
const WAIT_MS = 60_000;

/** Reads the sources of a `sources.yaml` at their times until it is interrupted; with `once`, what is due now. @throws {AppError} */
export async function ingestOnSchedule(file: string, flags: ScheduleFlags, config: Config): Promise<void> {
  const sources = await sourcesOf(file);
  const log = createLog(config.logLevel);
  const signal = interruption();
  const metrics = openMetrics();
  const count = scheduleMetrics(metrics.registry);
  const opened = await openGraph(config, { signal, observe: metrics.observe });
  let figures: MetricsServer | null = null;
  try {
    await migrate(opened.graph);
    registerGraphMetrics(metrics.registry, opened.graph);
    if (flags.metricsPort !== undefined) {
      figures = await serveMetrics(metrics.registry, config.host, flags.metricsPort);
      log.info({ url: figures.url }, 'metrics');
    }
    const engine = await openEngine(flags.engine, config, { signal });
    try {
      await runSchedule({
        sources,
        state: new FileScheduleState(join(config.dataDir, 'schedule')),
        fetcher: openFetcher(flags),
        folder: dirname(file),
        once: flags.once === true,
        signal,
        ingest: async (source, articles) => {
          const { counts, runId } = await ingest({
            graph: opened.graph,
            articles,
            extractor: engine.forRun(),
            sources: sources.map(descriptionOf),
            command: `schedule: ${source.id}`,
            concurrency: flags.concurrency ?? engine.concurrency,
            signal,
            waitMs: WAIT_MS,
            onSetAside: ({ origin, line, code, reason }) =>
              log.warn({ source: source.id, origin, line, code, reason }, 'set aside'),
          });
          log.info({ source: source.id, run: runId, ...counts }, 'ingested');
        },
        onRun: (run) => {
          count(run);
          tell(log, run);
        },
      });
    } finally {
      await engine.close();
    }
  } finally {
    await figures?.close();
    await opened.close();
  }
  if (signal.aborted) process.exitCode = EXIT.INTERRUPTED;
}

function tell(log: ReturnType<typeof createLog>, run: SourceRun): void {
  const facts = {
    source: run.source.id,
    read: run.read,
    setAside: run.setAside,
    durationMs: run.finishedAt.getTime() - run.startedAt.getTime(),
  };
  if (run.outcome === 'DONE') log.info(facts, 'read');
  else log.error({ ...facts, reason: run.message }, 'failed; tried again at its next time');
}
