import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Config, readConfig } from '../config';
import { migrate } from '../graph/migrate';
import { type LocalKey, localKey } from './api-keys';
import { interruption } from './interruption';
import { loadSeeds } from './seeds';
import { type OpenGraph, openGraph } from './services';
import { configuredServing, EXAMPLES_FILE, serveUntilAborted } from './serving';

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
  const serving = configuredServing(config);
  const opened = await openGraph(config, { tell, signal, observe: serving.metrics?.observe });
  try {
    const { graph, isLocal, startedHere } = opened;
    for (const id of await migrate(graph)) tell(`Migrated: ${id}`);
    if (flags.seeds && isLocal && startedHere) await loadSeeds(graph, config, { tell, signal });
    signal.throwIfAborted();
    const local = serving.keys.isEmpty && isLocal ? localKey(config.dataDir) : null;
    await serveUntilAborted(graph, local === null ? serving : { ...serving, keys: local.keys }, signal, (url) =>
      process.stdout.write(`${greeting(url, opened, config, local)}\n`),
    );
  } finally {
    await opened.close();
    if (signal.aborted) tell(opened.isLocal ? `Ended. The data is kept in ${config.dataDir}.` : 'Ended.');
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
    ...(existsSync(EXAMPLES_FILE) ? [`  Questions ${examples}`] : []),
    '  Articles  npm run ingest -- PATH…',
    '  End       Ctrl-C',
    '',
  ].join('\n');
}
