import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** What `local/keeper.js` is told when it starts. */
export interface KeeperOrders {
  /** Names this run in the service's command line, so that a service whose keeper was killed can be told from any other. */
  readonly runId: string;
  /** Secret of the run file: who can read the file may join. */
  readonly token: string;
  readonly runFile: string;
  /** Takes all output of the service; begun anew at each start. */
  readonly logFile: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** First line of the service's standard input, which stays open for as long as the keeper lives. */
  readonly input: string;
  /** What the run file says besides. */
  readonly facts: { readonly service: string; readonly port: number; readonly startedAt: string };
}

const KEEPER = join(__dirname, '..', '..', 'local', 'keeper.js');

/** Starts a keeper that outlives this process. @returns tells whether the keeper has ended. */
export function startKeeper(orders: KeeperOrders): { hasEnded(): boolean } {
  const log = openSync(`${orders.logFile}.keeper`, 'w', 0o600);
  // A session of its own: Ctrl-C in the terminal reaches the users, and they decide.
  const keeper = spawn(process.execPath, [KEEPER], { detached: true, stdio: ['pipe', 'ignore', log] });
  closeSync(log);
  let ended = false;
  keeper.on('exit', () => {
    ended = true;
  });
  keeper.on('error', () => {
    ended = true;
  });
  keeper.stdin?.on('error', () => {});
  keeper.stdin?.end(JSON.stringify(orders));
  keeper.unref();
  return { hasEnded: () => ended };
}
