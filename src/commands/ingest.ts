import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Config, readConfig } from '../config';
import { AppError } from '../errors';
import { migrate } from '../graph/migrate';
import { dryRun } from '../ingest/dry-run';
import { FailedInputs } from '../ingest/failed';
import { countLines, summaryLines } from '../ingest/ingest-report';
import { ingest } from '../ingest/pipeline';
import { readInputs } from '../ingest/read/read-inputs';
import type { Sifted } from '../ingest/sift';
import type { ReadResult } from '../model/article';
import type { ReadingIdentity } from '../model/extraction';
import {
  concurrencyOption,
  type EngineName,
  engineIdentity,
  engineOption,
  type OpenEngine,
  openEngine,
} from './engine';
import { EXIT } from './exit-code';
import { collectOften } from './heap';
import { ingestOnSchedule } from './ingest-schedule';
import { interruption } from './interruption';
import { progressLine } from './progress';
import { type OpenGraph, openGraph } from './services';
import { allowHostOption, contactOption, openFetcher, type WebFlags } from './web-fetcher';

interface IngestFlags extends WebFlags {
  readonly engine: EngineName;
  readonly concurrency?: number;
  readonly mapping?: string;
  readonly encoding?: string;
  readonly failed?: true;
  readonly dryRun?: true;
  readonly schedule?: string;
  readonly once?: true;
  readonly metricsPort?: number;
}

export function register(program: Command): void {
  program
    .command('ingest')
    .description(
      'read articles into the graph: files, folders and globs (text, JSONL, CSV registers; .gz too), addresses',
    )
    .argument('[paths...]', 'what to read')
    .addOption(engineOption())
    .addOption(concurrencyOption())
    .option('--mapping <file>', 'what the columns of a CSV register mean (default: NAME.mapping.yaml beside it)')
    .option('--encoding <label>', 'encoding of text files without a byte order mark (default: found out)')
    .option('--failed', 'read again only what earlier runs set aside')
    .option('--dry-run', 'tell what would be new, changed or set aside; write nothing')
    .option('--schedule <file>', 'read the sources that a sources.yaml names, each at its times, until Ctrl-C')
    .option('--once', 'with --schedule: read what is due now, and end')
    .addOption(
      new Option('--metrics-port <port>', 'with --schedule: serve /metrics for Prometheus there (at HOST)').argParser(
        portNumber,
      ),
    )
    .addOption(allowHostOption())
    .addOption(contactOption())
    .addHelpText('after', HELP)
    .action((paths: string[], flags: IngestFlags) => {
      collectOften();
      return flags.schedule === undefined
        ? run(paths, flags, readConfig())
        : ingestOnSchedule(flags.schedule, flags, readConfig());
    });
}

const HELP = `
Reading again what the graph has changes nothing. A changed article becomes a new version of itself: what it no longer
says no longer counts. Ctrl-C ends the run after the articles at hand.
Exit code: 0 all read, 3 some set aside (each is told with its reason), 1 failed, 130 interrupted.`;

/** For a judgement that the API is just applying; another run takes longer, and is told of. */
const WAIT_MS = 3_000;

async function run(paths: readonly string[], flags: IngestFlags, config: Config): Promise<void> {
  if (paths.length === 0 && flags.failed === undefined) {
    throw new AppError(
      'NO_INPUT',
      'Nothing to read was named.',
      'Name files, folders, globs or addresses, or use --failed or --schedule.',
    );
  }
  const signal = interruption();
  const opened = await openGraph(config, { signal });
  try {
    await migrate(opened.graph);
    const articles = await inputOf(paths, flags, opened, signal);
    if (articles === null) return;
    if (flags.dryRun === true) {
      await tellOnly(opened, await engineIdentity(flags.engine, config), articles);
      return;
    }
    const engine = await openEngine(flags.engine, config, { signal });
    try {
      await read(opened, engine, articles, flags, signal);
    } finally {
      await engine.close();
    }
  } finally {
    await opened.close();
  }
}

async function inputOf(
  paths: readonly string[],
  flags: IngestFlags,
  { graph }: OpenGraph,
  signal: AbortSignal,
): Promise<AsyncIterable<ReadResult> | null> {
  const web = { fetcher: openFetcher(flags) };
  const options = { signal, web, mapping: flags.mapping ?? null, encoding: flags.encoding ?? null };
  if (flags.failed === undefined) return readInputs(paths, options);
  const failed = await FailedInputs.of(graph);
  if (failed.rows.length === 0) {
    process.stdout.write('Nothing that was set aside is left to read.\n');
    return null;
  }
  return failed.only(readInputs(paths.length > 0 ? paths : failed.origins, options));
}

async function read(
  { graph }: OpenGraph,
  engine: OpenEngine,
  articles: AsyncIterable<ReadResult>,
  flags: IngestFlags,
  signal: AbortSignal,
): Promise<void> {
  const progress = progressLine(process.stderr);
  try {
    const summary = await ingest({
      graph,
      articles,
      extractor: engine.forRun(),
      command: commandLine(),
      concurrency: flags.concurrency ?? engine.concurrency,
      signal,
      waitMs: WAIT_MS,
      onProgress: ({ counts, elapsedMs }) => {
        const rate = counts.read / (elapsedMs / 1000);
        progress.show(`${counts.read} articles read, ${counts.setAside} set aside, ${rate.toFixed(1)}/s`);
      },
      onSetAside: ({ origin, line, code, reason }) => progress.tell(setAsideLine({ origin, line, code, reason })),
    });
    progress.end();
    for (const line of summaryLines(summary)) process.stdout.write(`${line}\n`);
    if (summary.outcome === 'INTERRUPTED') process.exitCode = EXIT.INTERRUPTED;
    else process.exitCode = summary.counts.setAside > 0 ? EXIT.SOME_SET_ASIDE : EXIT.DONE;
  } finally {
    progress.end();
  }
}

async function tellOnly(
  { graph }: OpenGraph,
  engine: ReadingIdentity,
  articles: AsyncIterable<ReadResult>,
): Promise<void> {
  const { counts, leftOut } = await dryRun(graph, articles, engine, (sifted) => {
    const line = wouldBe(sifted);
    if (line !== null) process.stdout.write(`${line}\n`);
  });
  process.stdout.write('Nothing was written. A run would do this:\n');
  for (const line of countLines(counts, leftOut)) process.stdout.write(`${line}\n`);
  process.exitCode = counts.setAside > 0 ? EXIT.SOME_SET_ASIDE : EXIT.DONE;
}

function wouldBe(sifted: Sifted): string | null {
  switch (sifted.todo) {
    case 'NOTHING':
      return null;
    case 'LOAD':
      return `${sifted.result === 'NEW' ? 'new' : 'changed'}: ${sifted.article.url} (${sifted.article.origin})`;
    case 'WITHDRAW':
      return `withdrawn: ${sifted.url}`;
    case 'SET_ASIDE':
      return setAsideLine(sifted.rejected);
  }
}

interface SetAside {
  readonly origin: string;
  readonly line: number | null;
  readonly code: string | null;
  readonly reason: string | null;
}

function setAsideLine({ origin, line, code, reason }: SetAside): string {
  return `${origin}${line === null ? '' : `:${line}`}: set aside (${code}): ${reason}`;
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    throw new InvalidArgumentError('Give a port from 0 to 65535 (0: any free one).');
  return port;
}

/** The command as a person would write it again. */
function commandLine(): string {
  return process.argv.slice(2).join(' ');
}
