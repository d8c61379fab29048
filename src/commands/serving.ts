import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiKeys } from '../api/api-keys';
import type { PersistedOperations } from '../api/persisted-operations';
import type { Config } from '../config';
import { AppError } from '../errors';
import type { Graph } from '../graph/graph';
import { registerGraphMetrics } from '../graph/graph-metrics';
import { warmUp } from '../graph/read/warm-up';
import { JudgementDesk } from '../graph/write/judgement-desk';
import { settleJudgements } from '../ingest/settle-judgements';
import { createLog } from '../log';
import { configuredKeys } from './api-keys';
import { type Metrics, openMetrics } from './metrics';
import { settingFile } from './setting-file';

/** The questions that come with the project. */
export const EXAMPLES_FILE = join(__dirname, '..', '..', 'schema', 'examples.graphql');

/** What is served besides the graph. */
export interface Serving {
  readonly config: Config;
  readonly keys: ApiKeys;
  readonly operations: PersistedOperations;
  /** Null with METRICS=off: nothing is counted. */
  readonly metrics: Metrics | null;
}

/** What the settings say is served: asked before anything is opened. @throws {AppError} CONFIG_INVALID */
export function configuredServing(config: Config): Serving {
  return {
    config,
    keys: configuredKeys(config),
    operations: configuredOperations(config),
    metrics: config.metrics === 'off' ? null : openMetrics(),
  };
}

/**
 * Serves the API until the signal.
 * @param onReady is called with the address once it answers.
 * @throws {AppError} PORT_TAKEN or LISTEN_FAILED
 */
export async function serveUntilAborted(
  graph: Graph,
  { config, keys, operations, metrics }: Serving,
  signal: AbortSignal,
  onReady: (url: string) => void,
): Promise<void> {
  // Loaded here: it takes longer than all the other modules together.
  const { startServer }: typeof import('../api/server') = require('../api/server');
  if (metrics !== null) registerGraphMetrics(metrics.registry, graph);
  const server = await startServer({
    graph,
    config,
    keys,
    operations,
    desk: new JudgementDesk(graph, settleJudgements),
    ...(metrics === null
      ? {}
      : {
          metrics: {
            registry: metrics.registry,
            needsKey: config.metrics === 'key',
            operationNames: new Set([...operations.known.names, ...exampleNames()]),
          },
        }),
    log: createLog(config.logLevel),
  });
  try {
    onReady(server.url);
    void warmUp(graph, signal);
    await aborted(signal);
    process.stderr.write('Ending ...\n');
  } finally {
    await server.close();
  }
}

/** How operations are taken, and those that are known. @throws {AppError} CONFIG_INVALID */
function configuredOperations({
  persistedOperations: mode,
  persistedOperationsFile: file,
}: Config): PersistedOperations {
  const { KnownOperations }: typeof import('../api/known-operations') = require('../api/known-operations');
  if (file === null) {
    if (mode !== 'only') return { mode, known: KnownOperations.NONE };
    throw new AppError(
      'CONFIG_INVALID',
      'PERSISTED_OPERATIONS=only, and no operation is known.',
      'Name them with PERSISTED_OPERATIONS_FILE: schema/examples.graphql is such a file.',
    );
  }
  return { mode, known: KnownOperations.parse(settingFile('PERSISTED_OPERATIONS_FILE', file, null), file) };
}

/** Names of the examples, which the figures tell apart. */
function exampleNames(): string[] {
  if (!existsSync(EXAMPLES_FILE)) return [];
  return [...readFileSync(EXAMPLES_FILE, 'utf8').matchAll(/^(?:query|mutation|subscription) (\w+)/gm)].map(
    (found) => found[1] ?? '',
  );
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    // An aborted signal alone would not keep the process alive; the server that listens does.
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
