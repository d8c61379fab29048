import { fork } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GraphAddress } from '../../src/graph/graph';
import type { NotedStatement, ServeMessage, ServeOrder, ServeRequest, ServerUsage } from './serve';

/** A server in a process of its own. */
export interface ServedProcess {
  readonly url: string;
  /** The statements that ran since the last call. */
  take(): Promise<readonly NotedStatement[]>;
  usage(): Promise<ServerUsage>;
  close(): Promise<void>;
}

interface ServedOptions {
  /** Note every statement, for `take`. */
  readonly isNoted?: boolean;
  /** File of the program, where it is not the product's server. */
  readonly program?: string;
  /** Folder for a CPU profile of the server, which DevTools open. */
  readonly profile?: string | undefined;
}

const REGISTER = join(__dirname, '..', '..', 'test', 'support', 'register.js');

/** Serves a graph with the program of a file that follows serve.ts's protocol; what it logs goes into a file. @throws {Error} where it ends before it serves. */
export async function servedProcess(
  address: GraphAddress,
  logFile: string,
  { isNoted = false, program = join(__dirname, 'serve.ts'), profile }: ServedOptions = {},
): Promise<ServedProcess> {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  const order: ServeOrder = { address, isNoted };
  const child = fork(program, [JSON.stringify(order)], {
    execArgv: ['--require', REGISTER, ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])],
    stdio: ['ignore', log, log, 'ipc'],
    // As `npm start` has it.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const next = <T>(pick: (message: ServeMessage) => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      const onMessage = (message: ServeMessage): void => {
        const found = pick(message);
        if (found === null) return;
        child.off('message', onMessage);
        resolve(found);
      };
      child.on('message', onMessage);
      void ended.then(() => reject(new Error(`${program} ended; see ${logFile}.`)));
    });
  const ask = (request: ServeRequest): void => void child.send(request);
  const url = await next((message) => ('url' in message ? message.url : null));
  return {
    url,
    take() {
      const answer = next((message) => ('statements' in message ? message.statements : null));
      ask('take');
      return answer;
    },
    usage() {
      const answer = next((message) => ('usage' in message ? message.usage : null));
      ask('usage');
      return answer;
    },
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
