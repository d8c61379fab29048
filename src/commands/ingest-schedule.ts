import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config';
import { AppError, messageOf } from '../errors';
import { migrate } from '../graph/migrate';
import { ingest } from '../ingest/pipeline';
import { describeProblem } from '../ingest/read/yaml-file';
import { runSchedule, type SourceRun } from '../ingest/schedule/run-schedule';
import { FileScheduleState } from '../ingest/schedule/source-memory';
import { parseSources, type SourceEntry } from '../ingest/schedule/sources-file';
import { createLog } from '../log';
import { type EngineName, openEngine } from './engine';
import { EXIT } from './exit-code';
import { interruption } from './interruption';
import { openGraph } from './services';
import { openFetcher, type WebFlags } from './web-fetcher';

export interface ScheduleFlags extends WebFlags {
  readonly engine: EngineName;
  readonly concurrency?: number;
  readonly once?: true;
}

/** Reads the sources of a `sources.yaml` at their times until it is interrupted; with `once`, what is due now. @throws {AppError} */
export async function ingestOnSchedule(file: string, flags: ScheduleFlags, config: Config): Promise<void> {
  const sources = await sourcesOf(file);
  const log = createLog(config.logLevel);
  const signal = interruption();
  const opened = await openGraph(config, { signal });
  try {
    await migrate(opened.graph);
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
            extractor: engine.extractor,
            command: `schedule: ${source.id}`,
            concurrency: flags.concurrency ?? engine.concurrency,
            signal,
            onSetAside: ({ origin, line, code, reason }) =>
              log.warn({ source: source.id, origin, line, code, reason }, 'set aside'),
          });
          log.info({ source: source.id, run: runId, ...counts }, 'ingested');
        },
        onRun: (run) => tell(log, run),
      });
    } finally {
      await engine.close();
    }
  } finally {
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

async function sourcesOf(file: string): Promise<readonly SourceEntry[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new AppError('NO_SOURCES', `${file} cannot be read: ${messageOf(error)}.`, 'Name it: --schedule FILE');
  }
  const parsed = parseSources(text, file);
  if (parsed.ok) return parsed.sources;
  throw new AppError('BAD_SOURCES', parsed.problems.map(describeProblem).join('\n'), 'Mend these and try again.');
}
