import { join } from 'node:path';
import type { Command } from 'commander';
import { itemsIn } from '../measure/answer-length';
import { HttpClient } from '../measure/http-client';
import { percentile } from '../measure/percentile';
import { circumstances, table, writeSection } from '../measure/report';
import { type Compared, comparedQuestions } from '../neo4j-graphql/questions';
import { servedProcess } from '../served/served-process';
import { openWorld } from '../world/open-world';
import { count, dataOption, outOption, seedOption } from './options';

interface CompareFlags {
  readonly data: string;
  readonly reports: number;
  readonly seed: string;
  readonly times: number;
  readonly warmUps: number;
  readonly out?: string;
}

export function register(program: Command): void {
  program
    .command('compare')
    .description('ask five questions of this project and of @neo4j/graphql, over the same database and over HTTP')
    .option('--reports <number>', 'size of the synthetic graph in reports', count, 100_000)
    .option('--times <number>', 'how often each question is asked and counted', count, 100)
    .option('--warm-ups <number>', 'how often each is asked before', count, 200)
    .addOption(seedOption())
    .addOption(dataOption())
    .addOption(outOption())
    .addHelpText('after', HELP)
    .action(compare);
}

const HELP = `
@neo4j/graphql is asked in both of its forms, of a schema that its users would write: bench/neo4j-graphql. Lists are compared
with ours without a total, connections with totalCount with ours with one. All are asked in turn. The columns with a × say
how many times as long as ours the other takes.`;

async function compare(flags: CompareFlags): Promise<void> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const size = { reports: flags.reports, seed: flags.seed };
  const world = await openWorld(size, { dataDir: flags.data, tell });
  const log = join(flags.data, 'serve.log');
  const own = await servedProcess(world.address, log);
  const program = join(__dirname, '..', 'neo4j-graphql', 'serve.ts');
  const other = await servedProcess(world.address, log, { program });
  const clients = { own: new HttpClient(own.url), other: new HttpClient(other.url) };
  try {
    const rows: string[][] = [];
    for (const question of comparedQuestions(size)) {
      const row = await compared(question, clients, flags);
      tell(row.join(' | '));
      rows.push(row);
    }
    const head = ['question', 'rows', 'ours ms', 'list ms', '×', 'ours with a total ms', 'connection ms', '×'];
    const body = [
      '## The same questions through @neo4j/graphql',
      '',
      `${circumstances('Neo4j Community 5.26')}; ${flags.reports.toLocaleString('en-GB')} reports; p50 of ${flags.times} times each, in turn.`,
      '',
      table(head, rows),
    ].join('\n');
    process.stdout.write(`${body}\n`);
    if (flags.out !== undefined) writeSection(flags.out, 'compare', body);
  } finally {
    for (const client of Object.values(clients)) client.close();
    await own.close();
    await other.close();
    await world.close();
  }
}

async function compared(
  question: Compared,
  clients: Readonly<Record<'own' | 'other', HttpClient>>,
  { times, warmUps }: CompareFlags,
): Promise<string[]> {
  const forms = [
    { client: clients.own, text: question.own },
    { client: clients.other, text: question.list },
    ...(question.connection === null || question.ownCounted === null
      ? []
      : [
          { client: clients.own, text: question.ownCounted },
          { client: clients.other, text: question.connection },
        ]),
  ].map((form) => ({ ...form, taken: [] as number[], answer: '' }));
  for (let index = 0; index < warmUps + times; index += 1) {
    const variables = question.variables[index % question.variables.length] as object;
    for (const form of forms) {
      const { ms, body } = await form.client.ask(form.text, variables).catch((error: unknown) => {
        // The first time a statement is planned, which may take longer than a question may.
        if (index >= warmUps) throw error;
        return { ms: 0, body: '' };
      });
      form.answer = body;
      if (index >= warmUps) form.taken.push(ms);
    }
  }
  const [own, list, counted, connection] = forms.map((form) => percentile(form.taken, 0.5));
  const sizes = forms.map((form) => itemsIn(form.answer));
  if (new Set(sizes).size > 1)
    throw new Error(`'${question.name}' is answered in different lengths: ${sizes.join(', ')}.`);
  const pair = (ours: number | undefined, theirs: number | undefined): string[] =>
    ours === undefined || theirs === undefined
      ? ['–', '–', '–']
      : [ours.toFixed(1), theirs.toFixed(1), (theirs / ours).toFixed(2)];
  return [question.name, String(sizes[0]), ...pair(own, list), ...pair(counted, connection)];
}
