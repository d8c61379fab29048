import { createReadStream, existsSync, realpathSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import { readConfig } from '../config';
import { AppError } from '../errors';
import { extractDocuments } from '../ingest/extract/extract-documents';
import type { Extractor } from '../model/extraction';
import { concurrencyOption, type EngineName, engineOption, type OpenEngine, openEngine } from './engine';
import { EXIT } from './exit-code';
import { interruption } from './interruption';
import { type OutputLines, outputLines } from './output-lines';

interface ExtractFlags {
  readonly engine: EngineName;
  readonly concurrency?: number;
  readonly out?: string;
}

export function register(program: Command): void {
  program
    .command('extract')
    .description('read articles (JSONL) and print who met whom in each, a line of JSON an article, in the same order')
    .argument('[file]', 'JSONL with id, url, date, title, text (default: standard input)')
    .addOption(engineOption())
    .addOption(concurrencyOption())
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText('after', HELP)
    .action(run);
}

const HELP = `
Nothing but JSONL goes to standard output (npm itself prints a banner there: use 'npm run -s extract').
What is set aside is told on standard error, with its line and the reason, and keeps an empty line of JSON with 'error'.
Exit code: 0 all read, 3 some set aside, 1 failed.`;

async function run(file: string | undefined, flags: ExtractFlags): Promise<void> {
  const input = openInput(file);
  if (file !== undefined && flags.out !== undefined && isSameFile(file, flags.out)) {
    throw new AppError('OUTPUT_IS_INPUT', `${flags.out} is the input: it would be overwritten.`, 'Name another file.');
  }
  const signal = interruption();
  signal.addEventListener('abort', () => input.destroy());
  const output = outputLines(flags.out ?? null);
  let engine: OpenEngine | null = null;
  try {
    engine = await openEngine(flags.engine, readConfig(), { signal });
    const summary = await extractTo(output, input, engine.forRun(), {
      concurrency: flags.concurrency ?? engine.concurrency,
      origin: file ?? 'standard input',
      signal,
      tell: (line) => process.stderr.write(`${line}\n`),
    });
    process.exitCode = summary.setAside > 0 ? EXIT.SOME_SET_ASIDE : EXIT.DONE;
  } catch (error) {
    if (!signal.aborted) throw error;
    process.stderr.write('Interrupted: what was read so far is printed.\n');
    process.exitCode = EXIT.INTERRUPTED;
  } finally {
    await output.close();
    await engine?.close();
  }
}

/** The file as a stream, or standard input. @throws {AppError} INPUT_UNREADABLE */
export function openInput(file: string | undefined): Readable {
  if (file === undefined) return process.stdin;
  if (!existsSync(file)) {
    throw new AppError('INPUT_UNREADABLE', `There is no file '${file}'.`, 'Check the path (it starts where you are).');
  }
  return createReadStream(file);
}

function isSameFile(one: string, other: string): boolean {
  return existsSync(other) && realpathSync(one) === realpathSync(other);
}

export interface ExtractSummary {
  readonly read: number;
  readonly setAside: number;
  readonly reports: number;
}

interface ExtractRun {
  readonly concurrency: number;
  readonly origin: string;
  readonly signal: AbortSignal;
  /** Receives what a person should know: set-aside lines as they occur, a summary at the end. */
  readonly tell: (line: string) => void;
}

/** Reads the articles of a JSONL stream and writes a prediction each; ends early when nobody reads any more. */
export async function extractTo(
  output: OutputLines,
  input: Readable,
  extractor: Extractor,
  { concurrency, origin, signal, tell }: ExtractRun,
): Promise<ExtractSummary> {
  const startedAt = Date.now();
  const counts = { read: 0, setAside: 0, reports: 0 };
  const dropped = new Map<string, number>();
  for await (const outcome of extractDocuments(input, extractor, { concurrency, origin, signal })) {
    for (const [code, count] of Object.entries(outcome.dropped)) dropped.set(code, (dropped.get(code) ?? 0) + count);
    if (outcome.setAside === null) counts.read += 1;
    else {
      counts.setAside += 1;
      tell(`${origin}:${outcome.line}: set aside (${outcome.setAside.code}): ${outcome.setAside.reason}`);
    }
    if (outcome.prediction === null) continue;
    counts.reports += outcome.prediction.reports.length;
    if (!(await output.write(JSON.stringify(outcome.prediction)))) break;
  }
  tell(summaryLine(counts, dropped, (Date.now() - startedAt) / 1000));
  return counts;
}

function summaryLine(counts: ExtractSummary, dropped: ReadonlyMap<string, number>, seconds: number): string {
  const drops = [...dropped].map(([code, count]) => `${count} ${code}`).join(', ');
  return (
    `${counts.read + counts.setAside} articles: ${counts.read} read, ${counts.setAside} set aside; ` +
    `${counts.reports} reports in ${seconds.toFixed(1)} s${drops === '' ? '' : `; dropped: ${drops}`}`
  );
}
