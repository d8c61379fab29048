import { join } from 'node:path';
import type { Command } from 'commander';
import { BareDriver } from '../measure/bare-driver';
import { HttpClient } from '../measure/http-client';
import { type QuestionFigures, QuestionMeasure } from '../measure/measure-question';
import { circumstances, table, writeSection } from '../measure/report';
import { hubQuestion, type Question, questionsOf } from '../questions';
import { type ServedProcess, servedProcess } from '../served/served-process';
import { type OpenWorld, openWorld } from '../world/open-world';
import { HUB_FROM } from '../world/world';
import { count, dataOption, outOption, seedOption, sizesOption } from './options';

interface QueryFlags {
  readonly data: string;
  readonly reports: readonly number[];
  readonly seed: string;
  readonly times: number;
  readonly warmUps: number;
  readonly only?: readonly string[];
  readonly profile?: string;
  readonly out?: string;
}

export function register(program: Command): void {
  program
    .command('query')
    .description('ask every example question over HTTP, and its statements alone through the driver')
    .addOption(sizesOption([10_000, 100_000]))
    .option('--times <number>', 'how often each question is asked and counted', count, 100)
    .option('--warm-ups <number>', 'how often each is asked before', count, 200)
    .option('--only <names...>', 'only these questions of schema/examples.graphql')
    .option('--profile <folder>', 'write CPU profiles of the servers there')
    .addOption(seedOption())
    .addOption(dataOption())
    .addOption(outOption())
    .addHelpText('after', HELP)
    .action(query);
}

const HELP = `
Each question is asked in turn over HTTP and bare, and ten times in a row in worlds of all sizes, so that all meet the same
neighbours on the machine; before the first one, all are asked in turn, so that servers are warm. 'ratio' is the p50 over
HTTP by that of the same statements through neo4j-driver alone; 'graph' the share of the time over HTTP in which the server
waited for the graph; 'own CPU' the processor time that the server itself took, decoding rows included; 'growth' the p50 by
that of the smallest world.`;

/** A world that is served, with a client and a driver of its own. */
interface Served {
  readonly world: OpenWorld;
  readonly server: ServedProcess;
  readonly client: HttpClient;
  readonly bare: BareDriver;
}

async function query(flags: QueryFlags): Promise<void> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const served: Served[] = [];
  try {
    for (const reports of flags.reports) {
      const world = await openWorld({ reports, seed: flags.seed }, { dataDir: flags.data, tell });
      const server = await servedProcess(world.address, join(flags.data, 'serve.log'), {
        isNoted: true,
        profile: flags.profile,
      });
      served.push({ world, server, client: new HttpClient(server.url), bare: new BareDriver(world.address) });
    }
    const body = reportOf(await measured(served, flags, tell), served, flags);
    process.stdout.write(`${body}\n`);
    if (flags.out !== undefined) writeSection(flags.out, 'query', body);
  } finally {
    for (const { world, server, client, bare } of served) {
      client.close();
      await bare.close();
      await server.close();
      await world.close();
    }
  }
}

interface Row {
  readonly question: Question;
  /** In the order of the worlds; null where a world cannot be asked it. */
  readonly figures: readonly (QuestionFigures | null)[];
}

/** So often each world is asked before the next one's turn: each time it would meet caches that another has filled. */
const IN_A_ROW = 10;

async function measured(served: readonly Served[], flags: QueryFlags, tell: (line: string) => void): Promise<Row[]> {
  const sizes = served.map(({ world }) => world.size);
  const ofEach = sizes.map((size) => [...questionsOf(size), ...(size.reports >= HUB_FROM ? [hubQuestion(size)] : [])]);
  const names = [...new Set(ofEach.flatMap((questions) => questions.map((question) => question.name)))];
  const rows: Row[] = [];
  const all = names
    .filter((each) => flags.only?.includes(each) ?? true)
    .map((name) => {
      const asked = ofEach.map((questions) => questions.find((question) => question.name === name) ?? null);
      const measures = asked.map((question, index) =>
        question === null ? null : new QuestionMeasure({ question, ...(served[index] as Served) }),
      );
      return { name, asked, measures };
    });
  // First all in turn, so that the first to be measured meets servers as warm as the last does.
  tell('Warming up ...');
  for (let index = 0; index < flags.warmUps / 4; index += 1) {
    for (const { measures } of all) for (const measure of measures) await measure?.once(index, false);
  }
  for (const { name, asked, measures } of all) {
    for (let from = 0; from < flags.warmUps + flags.times; from += IN_A_ROW) {
      for (const measure of measures) {
        for (let index = from; index < Math.min(from + IN_A_ROW, flags.warmUps + flags.times); index += 1) {
          await measure?.once(index, index >= flags.warmUps);
        }
      }
    }
    const figures = measures.map((measure) => measure?.figures() ?? null);
    rows.push({ question: asked.find((question) => question !== null) as Question, figures });
    tell(
      `${name}: ${figures.map((each) => (each === null ? '–' : `${each.p50.toFixed(1)} ms × ${each.ratio.toFixed(2)}`)).join(', ')}`,
    );
  }
  return rows;
}

function reportOf(rows: readonly Row[], served: readonly Served[], flags: QueryFlags): string {
  const sizes = served.map(({ world }) => world.size.reports.toLocaleString('en-GB'));
  const head = ['question', 'anchor', 'round trips', 'KB'];
  const perSize = ['p50 ms', 'p95 ms', 'graph', 'bare ms', 'ratio', 'own CPU ms'];
  const figures = (each: QuestionFigures | null): string[] =>
    each === null
      ? perSize.map(() => '–')
      : [
          each.p50.toFixed(1),
          each.p95.toFixed(1),
          `${Math.round(each.graphShare * 100)} %`,
          each.bare.toFixed(1),
          each.ratio.toFixed(2),
          each.processor.toFixed(1),
        ];
  const growth = (row: Row): string => {
    const [first, last] = [row.figures[0], row.figures.at(-1)];
    return first && last ? (last.p50 / first.p50).toFixed(2) : '–';
  };
  const sorted = [...rows].sort((a, b) => Number(b.question.isPage) - Number(a.question.isPage));
  return [
    '## Questions over HTTP',
    '',
    `${circumstances('Neo4j Community 5.26 with 2 GB heap and 1 GB page cache')}; ${flags.times} times each after ${flags.warmUps} warm-ups.`,
    '',
    table(
      [
        ...head,
        ...sizes.flatMap((size) => perSize.map((name) => `${size}: ${name}`)),
        ...(sizes.length > 1 ? ['growth'] : []),
      ],
      sorted.map((row) => {
        const some = row.figures.find((each) => each !== null) as QuestionFigures;
        return [
          row.question.name + (row.question.isPage ? ' (page of 50)' : ''),
          row.question.anchor.toLowerCase(),
          String(some.rounds),
          (some.bytes / 1024).toFixed(0),
          ...row.figures.flatMap(figures),
          ...(sizes.length > 1 ? [growth(row)] : []),
        ];
      }),
    ),
  ].join('\n');
}
