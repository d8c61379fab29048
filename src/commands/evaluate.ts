import { execFileSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { type Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config';
import { AppError } from '../errors';
import type { JudgedDocument } from '../ingest/evaluate/judged-document';
import { readJudged } from '../ingest/evaluate/read-judged';
import { errorsAsText, evaluationAsJson, figuresAsMarkdown, figuresAsText } from '../ingest/evaluate/render';
import { score } from '../ingest/evaluate/score';
import { concurrencyOption, type EngineName, engineOption, openEngine } from './engine';
import { extractTo, openInput } from './extract';
import { interruption } from './interruption';

interface EvaluateFlags {
  readonly engine: EngineName;
  readonly concurrency?: number;
  readonly predictions?: string;
  readonly errors: number;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export function register(program: Command): void {
  program
    .command('evaluate')
    .description('score an engine against annotated articles: figures, and errors by class')
    .argument('<gold>', 'JSONL: what careful readers found')
    .argument('[articles]', 'JSONL: the articles (not needed with --predictions)')
    .addOption(engineOption())
    .addOption(concurrencyOption())
    .option('--predictions <file>', 'score what `extract` printed instead of reading the articles now')
    .option('--errors <n>', 'show up to n errors of each class', wholeNumber, 0)
    .option('--json', 'print figures and counts of errors as JSON')
    .option('--markdown', 'print the figures as a row for docs/extraction.md')
    .action(run);
}

async function run(goldFile: string, articlesFile: string | undefined, flags: EvaluateFlags): Promise<void> {
  const golds = await readJudged(openInput(goldFile), goldFile);
  const predictions =
    flags.predictions === undefined
      ? await predict(articlesFile, flags)
      : await readJudged(openInput(flags.predictions), flags.predictions);
  const evaluation = score(golds, predictions);
  const print = (text: string): boolean => process.stdout.write(`${text}\n`);
  if (flags.json === true) {
    print(evaluationAsJson(evaluation));
  } else if (flags.markdown === true) {
    const engine = flags.predictions === undefined ? flags.engine : `predictions of ${flags.predictions}`;
    print(figuresAsMarkdown(evaluation, { date: today(), commit: commit(), engine }));
  } else {
    print(figuresAsText(evaluation));
    print('\nErrors by class');
    print(errorsAsText(evaluation.errors, flags.errors));
  }
}

async function predict(articlesFile: string | undefined, flags: EvaluateFlags): Promise<JudgedDocument[]> {
  if (articlesFile === undefined) {
    throw new AppError('ARTICLES_MISSING', 'There are no articles to read.', 'Name their file, or give --predictions.');
  }
  const input = openInput(articlesFile);
  const signal = interruption();
  signal.addEventListener('abort', () => input.destroy());
  const engine = await openEngine(flags.engine, readConfig(), { signal });
  const lines: string[] = [];
  const output = {
    write: async (line: string) => {
      lines.push(line);
      return true;
    },
    close: async () => {},
  };
  try {
    await extractTo(output, input, engine.forRun(), {
      concurrency: flags.concurrency ?? engine.concurrency,
      origin: articlesFile,
      signal,
      tell: (line) => process.stderr.write(`${line}\n`),
    });
  } finally {
    await engine.close();
  }
  return readJudged(Readable.from([Buffer.from(lines.join('\n'))]), 'predictions');
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return number;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Short commit of the work tree, marked where it has changes since; 'unknown' outside a repository. */
function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', 'src') === '' ? '' : ' and changes'}`;
  } catch {
    return 'unknown';
  }
}
