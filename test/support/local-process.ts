import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunFile, readRunFile } from '../../src/local/run-file';

/** What a service-user process says once it has its service. */
export interface Used {
  readonly uri: string;
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly startedHere: boolean;
  readonly isNew: boolean;
}

/** A process of its own that uses a local service (see service-user.ts). */
export class ServiceUser {
  private readonly child: ChildProcess;
  private output = '';
  errors = '';

  constructor(service: 'neo4j' | 'corenlp', dataDir: string, port: number, env: NodeJS.ProcessEnv = process.env) {
    const here = (file: string): string => join(__dirname, file);
    const args = ['--require', here('register.js'), here('service-user.ts'), service, dataDir, String(port)];
    this.child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], env });
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** What it got. Rejects when it ends without. */
  async uses(): Promise<Used> {
    while (!this.output.includes('\n')) {
      if (this.hasEnded()) throw new Error(this.errors);
      await sleep(20);
    }
    return JSON.parse(this.output.slice(0, this.output.indexOf('\n')));
  }

  /** Lets go of the service, and ends. */
  async leaves(): Promise<void> {
    this.child.stdin!.end();
    await this.ends();
  }

  async isKilled(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ends();
  }

  async ends(): Promise<void> {
    while (!this.hasEnded()) await sleep(20);
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/** A data folder that is gone after the suite, with everything that was started for it. */
export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'whomet-'));

  /** The run file of a service; null when none runs. */
  run(service: 'neo4j' | 'corenlp'): RunFile | null {
    return readRunFile(join(this.path, service, 'run.json'));
  }

  async remove(): Promise<void> {
    for (const service of ['neo4j', 'corenlp'] as const) {
      const run = this.run(service);
      if (run === null) continue;
      for (const pid of [run.keeperPid, run.pid]) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
      await untilEnded(run.keeperPid, run.pid);
    }
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** False for a process that has ended but was not yet collected by its parent. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

export async function untilEnded(...pids: readonly number[]): Promise<void> {
  while (pids.some(isRunning)) await sleep(50);
}
