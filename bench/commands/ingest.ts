import { join } from 'node:path';
import type { Command } from 'commander';
import { empty } from '../../src/graph/empty';
import { Graph } from '../../src/graph/graph';
import { migrate } from '../../src/graph/migrate';
import { type IngestOptions, ingest as runIngest } from '../../src/ingest/pipeline';
import { useNeo4j } from '../../src/local/neo4j';
import type { Article, ReadResult } from '../../src/model/article';
import type { Extractor } from '../../src/model/extraction';
import { compareText } from '../../src/model/order';
import { percentile } from '../measure/percentile';
import { circumstances, table, writeSection } from '../measure/report';
import { loadWorld } from '../world/load-world';
import { readyExtractions } from '../world/ready-extractions';
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
'ingest' is all that the ingest does but extraction: sifting, resolution, events, counts, the ledger; of articles as a
scheduled run meets them, in the order of their days, and in none, as an archive can have them. 'bare' is the same articles,
mentions, reports, parties, events, blocks and outcomes as rows that are known beforehand, each list an UNWIND.`;

const BARE = 'bare';

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
    const { articles, extractor } = readyExtractions(size);
    const inOrder = [...articles].sort((a, b) => compareText(a.date, b.date));
    const ways: Record<string, () => Promise<unknown>> = {
      [BARE]: () => loadWorld(graph, size, { asIngested: true }),
      'ingest, as published': () => runIngest(options(graph, inOrder, extractor)),
      'ingest, days in any order': () => runIngest(options(graph, articles, extractor)),
    };
    const taken = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
    for (let round = 0; round <= flags.rounds; round += 1) {
      for (const [name, write] of Object.entries(ways)) {
        await clear(graph);
        const time = await seconds(write);
        tell(`${round === 0 ? 'Warm-up' : `Round ${round}`}: ${name} ${time.toFixed(1)} s.`);
        if (round > 0) taken.get(name)?.push(time);
      }
    }
    const middle = (name: string): number => percentile(taken.get(name) ?? [], 0.5);
    const row = (name: string): string[] => [
      name,
      middle(name).toFixed(1),
      Math.round(articles.length / middle(name)).toLocaleString('en-GB'),
      Math.round(size.reports / middle(name)).toLocaleString('en-GB'),
      `${Math.round((100 * middle(BARE)) / middle(name))} %`,
    ];
    const body = [
      '## Ingest of ready extractions',
      '',
      `${circumstances('Neo4j Community 5.26')}; ${articles.length} articles, ${size.reports} reports; median of ${flags.rounds} rounds.`,
      '',
      table(['', 'seconds', 'articles/s', 'reports/s', 'of the bare rate'], Object.keys(ways).map(row)),
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

function options(graph: Graph, articles: readonly Article[], extractor: Extractor): IngestOptions {
  async function* read(): AsyncGenerator<ReadResult> {
    for (const article of articles) yield { ok: true, article };
  }
  return { graph, articles: read(), extractor, command: 'bench ingest', concurrency: 4 };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
