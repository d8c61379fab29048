import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../src/errors';
import { Graph } from '../../src/graph/graph';
import { migrate } from '../../src/graph/migrate';
import { graphCounts } from '../../src/graph/write/ledger-statements';
import { readPaths } from '../../src/ingest/read/read-paths';
import { useNeo4j } from '../../src/local/neo4j';
import { LEDGER, wholeGraph } from '../../test/support/whole-graph';
import { linesToLookAt } from '../corpus/look-at';
import { peaksByTenth, type TimedIngest, timedIngest } from '../corpus/timed-ingest';
import { circumstances } from '../measure/report';
import { count, dataOption } from './options';

interface CorpusFlags {
  readonly data: string;
  readonly mapping?: string;
  readonly list: number;
}

export function register(program: Command): void {
  program
    .command('corpus')
    .description(
      'ingest a corpus twice into an empty graph: speed, memory, what changed the second time, lists to look at',
    )
    .argument('<paths...>', 'what `whomet ingest` reads')
    .option('--mapping <file>', 'what the columns of a CSV register mean')
    .option('--list <n>', 'parties and events listed', count, 50)
    .addOption(dataOption())
    .action(corpus);
}

async function corpus(paths: readonly string[], { data, mapping, list }: CorpusFlags): Promise<void> {
  const dataDir = resolve(data, 'corpus');
  const local = await useNeo4j({ dataDir, tell: (line) => process.stderr.write(`${line}\n`) });
  const address = { uri: local.uri, user: local.user, password: local.password };
  const graph = await Graph.connect(address);
  try {
    await migrate(graph);
    if (((await graph.read(graphCounts, {}))[0]?.articles ?? 0) > 0) {
      throw new AppError(
        'GRAPH_NOT_EMPTY',
        `The graph in ${dataDir} holds articles.`,
        `Remove the folder ${join(dataDir, 'neo4j')} first.`,
      );
    }
    const words = await wordsOf(paths, mapping ?? null);
    const args = [...paths, ...(mapping === undefined ? [] : ['--mapping', mapping])];
    const first = await timedIngest(args, dataDir);
    tell('First run', first);
    print(
      `${words.toLocaleString('en-GB')} words, ${Math.round(words / first.seconds).toLocaleString('en-GB')} a second, all included.`,
    );
    const before = await wholeGraph({ at: address, without: LEDGER });
    const second = await timedIngest(args, dataDir);
    tell('Second run', second);
    const after = await wholeGraph({ at: address, without: LEDGER });
    const changed = before.length !== after.length || before.some((line, at) => line !== after[at]);
    print(
      `The second run took ${((100 * second.seconds) / first.seconds).toFixed(1)} % of the time of the first; the graph ${changed ? 'CHANGED' : 'is the same'}.`,
    );
    for (const line of await linesToLookAt(address, list)) print(line);
    print(`\n${circumstances()}`);
  } finally {
    await graph.close();
    await local.release();
  }
}

function tell(what: string, { seconds, memory, output, exitCode }: TimedIngest): void {
  print(
    `\n${what}: ${seconds.toFixed(0)} s, exit code ${exitCode}. Memory of the Node process in MB, the peak of each tenth of the run: ${peaksByTenth(memory).join(' ')}.`,
  );
  print(output.trim());
}

async function wordsOf(paths: readonly string[], mapping: string | null): Promise<number> {
  let words = 0;
  for await (const result of readPaths(paths, { mapping, encoding: null })) {
    if (result.ok)
      words += `${result.article.title} ${result.article.text}`.split(/\s+/).filter((word) => word !== '').length;
  }
  return words;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
