import { join } from 'node:path';
import autocannon from 'autocannon';
import type { Command } from 'commander';
import { circumstances, table, writeSection } from '../measure/report';
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
const WATCH_EVERY_MS = 10_000;

async function load(flags: LoadFlags): Promise<void> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const size = { reports: flags.reports, seed: flags.seed };
  const world = await openWorld(size, { dataDir: flags.data, tell });
  const server = await servedProcess(world.address, join(flags.data, 'serve.log'));
  try {
    const requests = questionsOf(size)
      .filter((question) => MIX.includes(question.name))
      .flatMap(({ text, variables }) => variables.map((given) => JSON.stringify({ query: text, variables: given })));
    const fire = (duration: number, rate?: number): Promise<autocannon.Result> =>
      autocannon({
        url: server.url,
        connections: flags.connections,
        duration,
        ...(rate === undefined ? {} : { overallRate: rate }),
        requests: requests.map((body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body })),
      });
    await fire(flags.seconds);
    const steps = await rates(fire, flags.seconds, tell);
    const best = steps.filter((step) => step.p99 <= LIMIT_MS).reduce((most, step) => Math.max(most, step.reached), 0);
    const watched = await watch(server, () => fire(60 * flags.minutes, Math.max(1, Math.round(best / 2))), tell);
    const body = [
      '## Many at once',
      '',
      `${circumstances('Neo4j Community 5.26')}; ${flags.connections} connections, ${flags.reports.toLocaleString('en-GB')} reports; the client on the same machine. Asked in turn: ${MIX.join(', ')}.`,
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

/** As fast as it goes first; then shares of that, since latency at a rate tells more than at saturation. */
async function rates(
  fire: (duration: number, rate?: number) => Promise<autocannon.Result>,
  seconds: number,
  tell: (line: string) => void,
): Promise<Step[]> {
  const step = async (offered: string, rate?: number): Promise<Step> => {
    const { requests, latency, non2xx, errors } = await fire(seconds, rate);
    tell(`${offered}: ${requests.average.toFixed(0)} answered/s, p99 ${latency.p99} ms`);
    return { offered, reached: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
  };
  const most = await step('as many as go');
  const steps = [most];
  for (const share of [0.9, 0.75, 0.6, 0.45, 0.3, 0.15]) {
    const rate = Math.max(1, Math.round(most.reached * share));
    steps.push(await step(String(rate), rate));
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
