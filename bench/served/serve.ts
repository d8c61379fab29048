import 'reflect-metadata';
import { startServer } from '../../src/api/server';
import { Graph, type GraphAddress, type GraphReader } from '../../src/graph/graph';
import { createLog } from '../../src/log';

/** What a server of a benchmark is told, as the one argument of its process. */
export interface ServeOrder {
  readonly address: GraphAddress;
  /** Note every statement, for `take`. */
  readonly isNoted: boolean;
}

/** A statement that ran for a question: what, when (milliseconds of a clock of the process), and with which parameters. */
export interface NotedStatement {
  readonly name: string;
  readonly text: string;
  readonly params: object;
  readonly from: number;
  readonly to: number;
}

export type ServeMessage =
  | { readonly url: string }
  | { readonly statements: readonly NotedStatement[] }
  | { readonly usage: ServerUsage };

export type ServeRequest = 'take' | 'usage';

/** What the server's process uses. */
export interface ServerUsage {
  /** Bytes. */
  readonly memory: NodeJS.MemoryUsage;
  /** Microseconds of the processor since its start. */
  readonly processor: number;
}

/** The product's own server in a process of its own, so that the client's work is not on its account. */
async function serve({ address, isNoted }: ServeOrder): Promise<void> {
  const graph = await Graph.connect(address);
  const noted: NotedStatement[] = [];
  const noting: GraphReader = {
    async read(statement, params, choice) {
      const from = performance.now();
      try {
        return await graph.read(statement, params, choice);
      } finally {
        const { text, parameters } = statement.chosen(choice);
        const sent = Object.fromEntries(Object.entries(params).filter(([name]) => parameters.includes(name)));
        noted.push({ name: statement.name, text, params: sent, from, to: performance.now() });
      }
    },
  };
  const server = await startServer({
    graph: isNoted ? noting : graph,
    config: { host: '127.0.0.1', port: 0, introspection: true, corsOrigins: [] },
    // What `npm start` logs.
    log: createLog('info'),
  });
  const send = (message: ServeMessage): void => void process.send?.(message);
  process.on('message', (request: ServeRequest) => {
    if (request === 'take') send({ statements: noted.splice(0) });
    else send({ usage: { memory: process.memoryUsage(), processor: processorTime() } });
  });
  process.on('disconnect', () => process.exit(0));
  send({ url: server.url });
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

serve(JSON.parse(process.argv[2] ?? '{}') as ServeOrder).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
