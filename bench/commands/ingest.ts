import { join } from 'node:path';
import type { Command } from 'commander';
import { empty } from '../../src/graph/empty';
import { Graph } from '../../src/graph/graph';
import { migrate } from '../../src/graph/migrate';
import { ingest as runIngest } from '../../src/ingest/pipeline';
import { useNeo4j } from '../../src/local/neo4j';
import type { ReadResult } from '../../src/model/article';
import type { Extraction, Extractor } from '../../src/model/extraction';
import { percentile } from '../measure/percentile';
import { circumstances, table, writeSection } from '../measure/report';
import { articlesOf, EXTRACTOR } from '../world/articles';
import { worldEvents } from '../world/events';
import { loadWorld } from '../world/load-world';
import type { WorldSize } from '../world/world';
import { count, dataOption, outOption, seedOption } from './options';

interface IngestFlags {
  readonly data: string;
  readonly reports: number;
  readonly seed: string;
  readonly rounds: number;
  readonly out?: string;
}

export function register(program: Command): void {
  program
    .command('ingest')
    .description('ingest ready extractions, and write the rows that follow from them bare')
    .option('--reports <number>', 'how many reports', count, 5_000)
    .option('--rounds <number>', 'how often both are done, in turn, after one round that does not count', count, 3)
    .addOption(seedOption())
    .addOption(dataOption())
    .addOption(outOption())
    .addHelpText('after', HELP)
    .action(ingest);
}

const HELP = `
'ingest' is all that the ingest does but extraction: sifting, resolution, events, counts, the ledger. 'bare' is the same
articles, mentions, reports, parties and events as rows that are known beforehand, each list an UNWIND.`;

const FIRST_PORT = 7780;

async function ingest(flags: IngestFlags): Promise<void> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const size: WorldSize = { reports: flags.reports, seed: flags.seed };
  const local = await useNeo4j({
    dataDir: join(flags.data, 'ingest'),
    tell,
    port: FIRST_PORT,
    memory: { heap: '2g', pageCache: '512m' },
  });
  const graph = await Graph.connect(local);
  try {
    const extractions = new Map<string, Extraction>();
    const articles: ReadResult[] = [];
    for (const event of worldEvents(size)) {
      for (const { article, extraction } of articlesOf(event)) {
        extractions.set(article.url, extraction);
        articles.push({ ok: true, article });
      }
    }
    const taken = { bare: [] as number[], ingest: [] as number[] };
    for (let round = 0; round <= flags.rounds; round += 1) {
      await clear(graph);
      const bare = await seconds(() => loadWorld(graph, size));
      await clear(graph);
      const whole = await seconds(() => runIngest({ ...options(graph, articles, extractions) }));
      tell(`${round === 0 ? 'Warm-up' : `Round ${round}`}: bare ${bare.toFixed(1)} s, ingest ${whole.toFixed(1)} s.`);
      if (round === 0) continue;
      taken.bare.push(bare);
      taken.ingest.push(whole);
    }
    const [bare, whole] = [percentile(taken.bare, 0.5), percentile(taken.ingest, 0.5)];
    const row = (name: string, time: number): string[] => [
      name,
      time.toFixed(1),
      Math.round(articles.length / time).toLocaleString('en-GB'),
      Math.round(size.reports / time).toLocaleString('en-GB'),
      `${Math.round((100 * bare) / time)} %`,
    ];
    const body = [
      '## Ingest of ready extractions',
      '',
      `${circumstances('Neo4j Community 5.26')}; ${articles.length} articles, ${size.reports} reports; median of ${flags.rounds} rounds.`,
      '',
      table(['', 'seconds', 'articles/s', 'reports/s', 'of the bare rate'], [row('bare', bare), row('ingest', whole)]),
    ].join('\n');
    process.stdout.write(`${body}\n`);
    if (flags.out !== undefined) writeSection(flags.out, 'ingest', body);
  } finally {
    await graph.close();
    await local.release();
  }
}

async function clear(graph: Graph): Promise<void> {
  await empty(graph);
  await migrate(graph);
}

function options(graph: Graph, articles: readonly ReadResult[], extractions: ReadonlyMap<string, Extraction>) {
  const extractor: Extractor = {
    ...EXTRACTOR,
    extract: async (article) => extractions.get(article.url) as Extraction,
  };
  async function* read(): AsyncGenerator<ReadResult> {
    yield* articles;
  }
  return { graph, articles: read(), extractor, command: 'bench ingest', concurrency: 4 };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
