import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunFile } from './run-file';

const OWN_END_LIMIT_MS = 20_000;

/** Java argument that marks a service's process as that of one run. */
export function runMark(runId: string): string {
  return `-Dwhomet.run=${runId}`;
}

/**
 * Ends a service whose keeper was killed. The process is known by the mark in its command line, so an id that another
 * program has by now does it no harm. Neo4j ends by itself when its keeper has gone: it is given the time.
 */
export async function endOrphan(run: RunFile): Promise<void> {
  const isThere = (): boolean => commandLineOf(run.pid).includes(runMark(run.runId));
  if (!isThere()) return;
  signal(run.pid, 'SIGTERM');
  for (const deadline = Date.now() + OWN_END_LIMIT_MS; Date.now() < deadline; await sleep(100)) {
    if (!isThere()) return;
  }
  signal(run.pid, 'SIGKILL');
  await sleep(500);
}

/** The command line of a process; empty where there is none. */
function commandLineOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between.
  }
}
