import { join } from 'node:path';
import type { Command } from 'commander';
import { openCoreNlp } from '../../src/commands/services';
import { readConfig } from '../../src/config';
import { type Analyser, CoreNlpClient } from '../../src/ingest/extract/corenlp/client';
import { CoreNlpExtractor } from '../../src/ingest/extract/corenlp/extractor';
import { guarded } from '../../src/ingest/extract/guarded';
import { inOrder } from '../../src/ingest/extract/in-order';
import { readPaths } from '../../src/ingest/read/read-paths';
import { type Article, analysedText } from '../../src/model/article';
import type { Extractor } from '../../src/model/extraction';
import { circumstances, table, writeSection } from '../measure/report';
import { count, outOption } from './options';

interface ExtractFlags {
  readonly articles: string;
  readonly most: number;
  readonly concurrency: number;
  readonly out?: string;
}

const SEEDS = join(__dirname, '..', '..', 'seeds', 'articles');

export function register(program: Command): void {
  program
    .command('extract')
    .description('read articles with the CoreNLP engine: words a second of each stage, and the share of each')
    .option('--articles <path>', 'a file or folder that the ingest can read (default: the sample world)', SEEDS)
    .option('--most <number>', 'at most so many articles', count, 200)
    .option('--concurrency <number>', 'articles at once in the run as a whole', count, 3)
    .addOption(outOption())
    .addHelpText('after', HELP)
    .action(extract);
}

const HELP = `
First one article after another, so that the stages can be told apart; then several at once, as the ingest reads them.
CoreNLP is the one at CORENLP_URL; without that, a local one is joined or started.`;

/** Milliseconds that each stage took. */
interface Stages {
  names: number;
  parse: number;
  /** All of the engine, both passes included. */
  engine: number;
  /** The engine and the checks of size and language before it. */
  whole: number;
}

async function extract(flags: ExtractFlags): Promise<void> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const articles: Article[] = [];
  for await (const read of readPaths([flags.articles], {})) {
    if (read.ok) articles.push(read.article);
    if (articles.length >= flags.most) break;
  }
  const coreNlp = await openCoreNlp(readConfig(), { tell });
  try {
    const body = await measured(articles, new CoreNlpClient({ url: coreNlp.url }), flags, tell);
    process.stdout.write(`${body}\n`);
    if (flags.out !== undefined) writeSection(flags.out, 'extract', body);
  } finally {
    await coreNlp.close();
  }
}

const WARM_UPS = 10;

async function measured(
  articles: readonly Article[],
  client: Analyser,
  { concurrency }: ExtractFlags,
  tell: (line: string) => void,
): Promise<string> {
  const stages: Stages = { names: 0, parse: 0, engine: 0, whole: 0 };
  const engine = timed(new CoreNlpExtractor(timedAnalyser(client, stages)), 'engine', stages);
  const whole = timed(guarded(engine), 'whole', stages);
  tell(`${articles.length} articles; warming up ...`);
  for (const article of articles.slice(0, WARM_UPS)) await read(whole, article);
  Object.assign(stages, { names: 0, parse: 0, engine: 0, whole: 0 });
  let words = 0;
  let reports = 0;
  let read1 = 0;
  for (const article of articles) {
    const found = await read(whole, article);
    if (found === null) continue;
    read1 += 1;
    words += wordsOf(article);
    reports += found;
  }
  const apart = { ...stages };
  tell(`Apart: ${(words / (apart.whole / 1000)).toFixed(0)} words/s. Now ${concurrency} at once ...`);
  const began = performance.now();
  async function* all(): AsyncGenerator<Article> {
    yield* articles;
  }
  for await (const _ of inOrder(all(), concurrency, (article) => read(whole, article)));
  const seconds = (performance.now() - began) / 1000;
  const row = (name: string, ms: number): string[] => [
    name,
    (ms / 1000).toFixed(1),
    Math.round(words / (ms / 1000)).toLocaleString('en-GB'),
    `${((100 * ms) / apart.whole).toFixed(1)} %`,
  ];
  return [
    '## Extraction with CoreNLP',
    '',
    `${circumstances()}; ${read1} articles of ${words.toLocaleString('en-GB')} words, ${reports} reports.`,
    '',
    table(
      ['stage', 'seconds', 'words/s', 'share'],
      [
        row('checks of size and language', apart.whole - apart.engine),
        row('names: tokens, tags and names of the whole text', apart.names),
        row('dependencies of the sentences that can hold an encounter', apart.parse),
        row("this project's own rules", apart.engine - apart.names - apart.parse),
        row('one article after another', apart.whole),
      ],
    ),
    '',
    `${concurrency} articles at once: **${Math.round(words / seconds).toLocaleString('en-GB')} words/s**.`,
  ].join('\n');
}

/** How many reports an article yields; null where it was set aside. */
async function read(extractor: Extractor, article: Article): Promise<number | null> {
  try {
    return (await extractor.extract(article)).reports.length;
  } catch {
    return null;
  }
}

function wordsOf(article: Article): number {
  return analysedText(article).split(/\s+/).length;
}

function timed(extractor: Extractor, stage: keyof Stages, stages: Stages): Extractor {
  return {
    name: extractor.name,
    version: extractor.version,
    extract: (article, signal) => spent(stage, stages, () => extractor.extract(article, signal)),
  };
}

function timedAnalyser(analyser: Analyser, stages: Stages): Analyser {
  return {
    names: (text, signal) => spent('names', stages, () => analyser.names(text, signal)),
    parse: (sentences, signal) => spent('parse', stages, () => analyser.parse(sentences, signal)),
  };
}

async function spent<T>(stage: keyof Stages, stages: Stages, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    stages[stage] += performance.now() - began;
  }
}
