import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Command, Option } from 'commander';
import { readConfig } from '../config';
import { AppError, messageOf } from '../errors';
import { type AskedExport, askedExport, EXPORT_LISTS, type ExportList, formatNamed } from '../export/asked-export';
import { type EventExport, exportEvents } from '../export/export-events';
import { EXPORT_FORMATS } from '../export/formats';
import { EXPORT_PARAMETERS, type ExportParameter } from '../export/parameters';
import { migrate } from '../graph/migrate';
import { Interrupted, interruption } from './interruption';
import { openGraph } from './services';

interface ExportFlags {
  readonly format: string;
  readonly list: ExportList;
  readonly out?: string;
  /** The values of a parameter by its name. */
  readonly [parameter: string]: unknown;
}

export function register(program: Command): void {
  const command = program
    .command('export')
    .description('write meetings or events to a file or standard output, in a format that other programs read')
    .addOption(
      new Option('--format <name>', 'in which format')
        .choices(EXPORT_FORMATS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--list <name>', 'meetings (held, unless told otherwise) or events (of every kind and status)')
        .choices(EXPORT_LISTS)
        .default('meetings'),
    )
    .option('--out <file>', 'write there instead of to standard output; packed where it ends with .gz');
  for (const parameter of EXPORT_PARAMETERS) command.addOption(optionOf(parameter));
  command.addHelpText('after', HELP).action(run);
}

const HELP = `
Formats:
${EXPORT_FORMATS.map(({ name, description }) => `  ${name.padEnd(12)} ${description}`).join('\n')}

A filter that may be repeated is written several times: --person mara-lindqvist --person teo-varga.
Nothing but the export goes to standard output (npm itself prints a banner there: use 'npm run -s export -- …').
FILE is there only once it is whole.`;

function optionOf({ name, takes, many, description }: ExportParameter): Option {
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const option = new Option(takes === 'FLAG' ? `${flag} [true|false]` : `${flag} <${takes.toLowerCase()}>`);
  option.description = many ? `${description} (may be repeated)` : description;
  if (takes === 'FLAG') option.preset('true');
  return option.argParser<readonly string[]>((value, before) => [...(before ?? []), value]);
}

async function run(flags: ExportFlags): Promise<void> {
  const asked = askedExport(flags.list, formatNamed(flags.format), givenBy(flags));
  const signal = interruption();
  const opened = await openGraph(readConfig(), { signal });
  try {
    await migrate(opened.graph);
    const exported = await exportEvents(opened.graph, asked);
    await write(exported, flags.out ?? null, signal);
    process.stderr.write(`${summary(exported.count(), asked, flags.out ?? null)}\n`);
  } catch (error) {
    throw signal.aborted ? new Interrupted() : error;
  } finally {
    await opened.close();
  }
}

function givenBy(flags: ExportFlags): Map<string, readonly string[]> {
  return new Map(
    EXPORT_PARAMETERS.flatMap(({ name }) => {
      const values = flags[name] as readonly string[] | undefined;
      return values === undefined ? [] : [[name, values] as const];
    }),
  );
}

/** Whoever reads the file finds it whole or not at all. */
async function write({ text }: EventExport, file: string | null, signal: AbortSignal): Promise<void> {
  if (file === null) return toStandardOutput(text, signal);
  const part = `${file}.part`;
  try {
    const stages: Writable[] = [...(file.endsWith('.gz') ? [createGzip()] : []), createWriteStream(part)];
    await pipeline([Readable.from(text, { objectMode: false }), ...stages], { signal });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof AppError || signal.aborted || !isOfFile(error)) throw error;
    throw new AppError('OUTPUT_FAILED', `Cannot write to ${file}: ${messageOf(error)}.`, 'Check path and disk space.');
  }
}

async function toStandardOutput(text: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  try {
    await pipeline(Readable.from(text, { objectMode: false }), process.stdout, { signal, end: false });
  } catch (error) {
    // Whoever reads has read enough (`| head`).
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EPIPE' && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** An error of the file system, not of the graph or of ours. */
function isOfFile(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}

function summary(count: number, { format }: AskedExport, file: string | null): string {
  return `${count} ${count === 1 ? 'event' : 'events'} exported as ${format.name}${file === null ? '' : ` to ${file}`}`;
}
