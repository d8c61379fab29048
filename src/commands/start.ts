import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { ApiKeys } from '../api/api-keys';
import { type Config, readConfig } from '../config';
import { migrate } from '../graph/migrate';
import { JudgementDesk } from '../graph/write/judgement-desk';
import { settleJudgements } from '../ingest/settle-judgements';
import { createLog } from '../log';
import { configuredKeys, type LocalKey, localKey } from './api-keys';
import { interruption } from './interruption';
import { loadSeeds, SEEDS_FOLDER } from './seeds';
import { type OpenGraph, openGraph } from './services';

interface StartFlags {
  /** False with --no-seeds. */
  readonly seeds: boolean;
}

export function register(program: Command): void {
  program
    .command('start')
    .description('serve the graph over GraphQL, starting what it needs on this machine')
    .option('--no-seeds', 'leave a new local database empty instead of filling it with the sample world')
    .addHelpText('after', HELP)
    .action((flags: StartFlags) => start(readConfig(), flags));
}

const HELP = `
Neo4j is the one at NEO4J_URI; without that, one is started here, and its data is kept for the next time.
Ctrl-C ends the server and all that was started for it. Settings: see .env.example.`;

async function start(config: Config, flags: StartFlags): Promise<void> {
  const signal = interruption();
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const configured = configuredKeys(config);
  const opened = await openGraph(config, { tell, signal });
  try {
    await serve(opened, config, configured, flags, signal, tell);
  } finally {
    await opened.close();
    if (signal.aborted) tell(opened.isLocal ? `Ended. The data is kept in ${config.dataDir}.` : 'Ended.');
  }
}

async function serve(
  opened: OpenGraph,
  config: Config,
  configured: ApiKeys,
  flags: StartFlags,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<void> {
  for (const id of await migrate(opened.graph)) tell(`Migrated: ${id}`);
  if (flags.seeds && opened.isLocal && opened.startedHere) await loadSeeds(opened.graph, config, { tell, signal });
  signal.throwIfAborted();
  const local = configured.isEmpty && opened.isLocal ? localKey(config.dataDir) : null;
  // Loaded here: it takes longer than all the other modules together.
  const { startServer }: typeof import('../api/server') = require('../api/server');
  const server = await startServer({
    graph: opened.graph,
    config,
    keys: local?.keys ?? configured,
    desk: new JudgementDesk(opened.graph, settleJudgements),
    log: createLog(config.logLevel),
  });
  try {
    process.stdout.write(`${greeting(server.url, opened, config, local)}\n`);
    await aborted(signal);
    tell('Ending ...');
  } finally {
    await server.close();
  }
}

/** What to open, and where things are. */
function greeting(url: string, { uri, isLocal }: OpenGraph, config: Config, key: LocalKey | null): string {
  const examples = join('schema', 'examples.graphql');
  return [
    '',
    `  GraphQL   ${url}${config.introspection ? '   (open it in a browser to ask)' : ''}`,
    ...(config.introspection
      ? [`  GraphiQL  ${url.replace(/graphql$/, 'graphiql')}   (the same without the internet)`]
      : []),
    `  Neo4j     ${uri}${isLocal ? `   (user neo4j, password in ${join(config.dataDir, 'neo4j', 'password')})` : ''}`,
    ...(key === null
      ? []
      : [
          `  Key       in ${key.file}: send "Authorization: Bearer $(cat ${key.file})" to decide and to see the runs; questions need none`,
        ]),
    ...(existsSync(join(SEEDS_FOLDER, '..', examples)) ? [`  Questions ${examples}`] : []),
    '  Articles  npm run ingest -- PATH…',
    '  End       Ctrl-C',
    '',
  ].join('\n');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    // An aborted signal alone would not keep the process alive; the server that listens does.
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
