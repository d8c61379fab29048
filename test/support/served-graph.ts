import { ApiKeys, SCOPES } from '../../src/api/api-keys';
import { type RunningServer, type ServerOptions, startServer } from '../../src/api/server';
import type { Graph, GraphReader } from '../../src/graph/graph';
import { JudgementDesk } from '../../src/graph/write/judgement-desk';
import { settleJudgements } from '../../src/ingest/settle-judgements';
import { createLog } from '../../src/log';

/** A key that every served graph knows, and may do everything. */
export const TEST_KEY = 'whomet_test';

/** An answer over HTTP, as a client has it. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly data: any;
  readonly errors: readonly { message: string; path?: unknown; extensions: { code: string; hint: string | null } }[];
}

/** A graph served over real HTTP, with the statements that each question runs. */
export interface ServedGraph {
  readonly server: RunningServer;
  /** Names of the statements that ran since the last question began. */
  readonly statements: string[];
  /** Round trips of the last question: statements that ran at the same time are one. */
  readonly rounds: () => number;
  /** Without a key, as most who ask; `key` is sent where it is given. */
  ask(query: string, variables?: Record<string, unknown>, key?: string): Promise<Answer>;
  close(): Promise<void>;
}

export async function servedGraph(
  graph: Graph,
  options: { introspection?: boolean } & Pick<ServerOptions, 'keys' | 'operations' | 'metrics'> = {},
): Promise<ServedGraph> {
  const statements: string[] = [];
  let rounds = 0;
  let running = 0;
  const counted: GraphReader = {
    async read(statement, params, choice) {
      statements.push(statement.name);
      if (running === 0) rounds += 1;
      running += 1;
      try {
        return await graph.read(statement, params, choice);
      } finally {
        running -= 1;
      }
    },
  };
  const server = await startServer({
    graph: counted,
    config: {
      host: '127.0.0.1',
      port: 0,
      introspection: options.introspection ?? true,
      corsOrigins: ['https://explorer.example'],
    },
    ...(options.operations === undefined ? {} : { operations: options.operations }),
    ...(options.metrics === undefined ? {} : { metrics: options.metrics }),
    keys: options.keys ?? ApiKeys.of(TEST_KEY, { name: 'test desk', scopes: SCOPES }),
    desk: new JudgementDesk(graph, settleJudgements),
    // Often enough that a test need not wait, and seldom enough that looks do not overlap.
    pace: { least: 20, most: 100, mostFailing: 100 },
    log: createLog('silent'),
  });
  return {
    server,
    statements,
    rounds: () => rounds,
    async ask(query, variables = {}, key) {
      statements.length = 0;
      rounds = 0;
      const response = await fetch(server.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data = null, errors = [] } = (await response.json()) as Partial<Answer>;
      return { status: response.status, data, errors };
    },
    close: () => server.close(),
  };
}
