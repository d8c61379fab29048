import { join } from 'node:path';
import autocannon from 'autocannon';
import type { Command } from 'commander';
import { HttpClient } from '../measure/http-client';
import { circumstances, table, writeSection } from '../measure/report';
import { type Asked, steadyRate } from '../measure/steady-rate';
import { questionsOf } from '../questions';
import { type ServedProcess, servedProcess } from '../served/served-process';
import { openWorld } from '../world/open-world';
import { count, dataOption, outOption, seedOption } from './options';

interface LoadFlags {
  readonly data: string;
  readonly reports: number;
  readonly seed: string;
  readonly connections: number;
  readonly seconds: number;
  readonly minutes: number;
  readonly out?: string;
}

export function register(program: Command): void {
  program
    .command('load')
    .description('many at once: requests a second while 99 of 100 are answered within 100 ms, and memory over minutes')
    .option('--reports <number>', 'size of the synthetic graph in reports', count, 100_000)
    .option('--connections <number>', 'connections that ask at once', count, 50)
    .option('--seconds <number>', 'how long each rate is held', count, 15)
    .option('--minutes <number>', 'how long memory is watched', count, 10)
    .addOption(seedOption())
    .addOption(dataOption())
    .addOption(outOption())
    .action(load);
}

/** Those that a front end asks most: a person's meetings, whom she has met, a page about her, a search, a place, a timeline. */
const MIX = ['MeetingsOfAPerson', 'WhomHasSheMet', 'APerson', 'SearchByName', 'EventsInAPlace', 'TimelineOfAPerson'];
const LIMIT_MS = 100;
/** Rounds without pause at most, and by how much one must be faster than the one before for another. */
const MOST_WARM_UPS = 12;
const STILL_FASTER = 1.05;
const WATCH_EVERY_MS = 10_000;

async function load(flags: LoadFlags): Promise<void> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const size = { reports: flags.reports, seed: flags.seed };
  const world = await openWorld(size, { dataDir: flags.data, tell });
  const server = await servedProcess(world.address, join(flags.data, 'serve.log'));
  const client = new HttpClient(server.url, flags.connections);
  try {
    const questions = questionsOf(size)
      .filter((question) => MIX.includes(question.name))
      .flatMap(({ text, variables }) => variables.map((given) => ({ query: text, variables: given })));
    const most = await asManyAsGo(server.url, questions, flags, tell);
    const steps = await rates(client, questions, most, flags.seconds, tell);
    const best = steps.filter((step) => step.p99 <= LIMIT_MS).reduce((rate, step) => Math.max(rate, step.reached), 0);
    const half = Math.max(1, Math.round(best / 2));
    const watched = await watch(server, () => steadyRate(client, questions, half, 60 * flags.minutes), tell);
    const body = [
      '## Many at once',
      '',
      `${circumstances('Neo4j Community 5.26')}; ${flags.connections} connections, ${flags.reports.toLocaleString('en-GB')} reports; the client on the same machine. Asked in turn, at even distances, for each of their anchors: ${MIX.join(', ')}. Times are counted from when a question was due.`,
      '',
      table(
        ['requests/s offered', 'answered/s', 'p50 ms', 'p99 ms', 'failed'],
        steps.map((step) => [
          step.offered,
          step.reached.toFixed(0),
          step.p50.toFixed(0),
          step.p99.toFixed(0),
          String(step.failed),
        ]),
      ),
      '',
      `**${best.toFixed(0)} requests/s** with p99 within ${LIMIT_MS} ms.`,
      '',
      `Memory over ${flags.minutes} minutes at half of that rate:`,
      '',
      table(['minute', 'resident MB', 'heap used MB'], watched),
    ].join('\n');
    process.stdout.write(`${body}\n`);
    if (flags.out !== undefined) writeSection(flags.out, 'load', body);
  } finally {
    client.close();
    await server.close();
    await world.close();
  }
}

interface Step {
  readonly offered: string;
  readonly reached: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/** Asks without pause until that no longer gets faster: a database and a server that have just started take a minute or two to compile and to plan. */
async function asManyAsGo(
  url: string,
  questions: readonly Asked[],
  { connections, seconds }: LoadFlags,
  tell: (line: string) => void,
): Promise<Step> {
  const requests = questions.map((question) => ({
    method: 'POST' as const,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  }));
  let last: Step | null = null;
  for (let round = 1; ; round += 1) {
    const {
      requests: answered,
      latency,
      non2xx,
      errors,
    } = await autocannon({
      url,
      connections,
      duration: seconds,
      requests,
    });
    const reached = answered.average;
    tell(`without pause: ${reached.toFixed(0)} answered/s, p99 ${latency.p99} ms`);
    const step = { offered: 'as many as go', reached, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
    if (round >= MOST_WARM_UPS || (last !== null && reached < last.reached * STILL_FASTER)) return step;
    last = step;
  }
}

/** Shares of the most, since latency at a rate tells more than at saturation. */
async function rates(
  client: HttpClient,
  questions: readonly Asked[],
  most: Step,
  seconds: number,
  tell: (line: string) => void,
): Promise<Step[]> {
  const steps = [most];
  for (const share of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.25, 0.1]) {
    const rate = Math.max(1, Math.round(most.reached * share));
    const { answeredPerSecond, p50, p99, failed } = await steadyRate(client, questions, rate, seconds);
    tell(`${rate}: ${answeredPerSecond.toFixed(0)} answered/s, p99 ${p99.toFixed(0)} ms`);
    steps.push({ offered: String(rate), reached: answeredPerSecond, p50, p99, failed });
  }
  return steps;
}

async function watch(
  server: ServedProcess,
  work: () => Promise<unknown>,
  tell: (line: string) => void,
): Promise<string[][]> {
  const samples: { minute: number; rss: number; heap: number }[] = [];
  const began = Date.now();
  const timer = setInterval(() => {
    void server.usage().then(({ memory }) => {
      samples.push({ minute: Math.floor((Date.now() - began) / 60_000), rss: memory.rss, heap: memory.heapUsed });
    });
  }, WATCH_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  const minutes = [...new Set(samples.map((sample) => sample.minute))];
  const megabytes = (values: readonly number[]): string =>
    (values.reduce((sum, value) => sum + value, 0) / values.length / 2 ** 20).toFixed(0);
  return minutes.map((minute) => {
    const own = samples.filter((sample) => sample.minute === minute);
    const row = [String(minute + 1), megabytes(own.map((each) => each.rss)), megabytes(own.map((each) => each.heap))];
    tell(`minute ${row.join(' | ')}`);
    return row;
  });
}
