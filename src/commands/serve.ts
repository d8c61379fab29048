import type { Command } from 'commander';
import { type Config, readConfig } from '../config';
import { AppError } from '../errors';
import { migrate } from '../graph/migrate';
import { interruption } from './interruption';
import { openGraph } from './services';
import { configuredServing, serveUntilAborted } from './serving';

export function register(program: Command): void {
  program
    .command('serve')
    .description('serve the graph at NEO4J_URI over GraphQL, and nothing else: no ingest, no local services')
    .addHelpText('after', HELP)
    .action(() => serve(readConfig()));
}

const HELP = `
For production: docs/operations.md. Settings, all of the environment (.env.example lists them):
  NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD   the graph; its migrations are applied before it is served
  HOST, PORT, CORS_ORIGINS                where it listens (127.0.0.1:4000), and which pages may ask
  API_KEYS, API_KEYS_FILE                 who may decide and read the ledger (npm run key); without them nobody
  METRICS=on|key|off                      /metrics for Prometheus: for all, with a key, not at all
  INTROSPECTION=on|off                    whether it tells its schema and shows pages to ask from
  PERSISTED_OPERATIONS=off|automatic|only, PERSISTED_OPERATIONS_FILE
SIGTERM or Ctrl-C: running questions are answered, then it ends.`;

async function serve(config: Config): Promise<void> {
  if (config.neo4jUri === null) {
    throw new AppError(
      'CONFIG_INVALID',
      'NEO4J_URI is not set: there is no graph to serve.',
      'Set NEO4J_URI and NEO4J_PASSWORD; `npm start` serves one that it starts on this machine.',
    );
  }
  const signal = interruption();
  const serving = configuredServing(config);
  const opened = await openGraph(config, { signal, observe: serving.metrics?.observe });
  try {
    for (const id of await migrate(opened.graph)) process.stderr.write(`Migrated: ${id}\n`);
    signal.throwIfAborted();
    await serveUntilAborted(opened.graph, serving, signal, (url) =>
      process.stdout.write(`Serving ${opened.uri} at ${url}\n`),
    );
  } finally {
    await opened.close();
  }
}
