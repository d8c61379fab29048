import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';

/** What an ingest in a process of its own took. */
export interface TimedIngest {
  readonly seconds: number;
  /** Resident memory of the process in MB, a sample a second. */
  readonly memory: readonly number[];
  /** What it said: set-asides with their reasons, then the summary. */
  readonly output: string;
  readonly exitCode: number | null;
}

const SAMPLE_EVERY_MS = 1_000;
const COMMAND = join(__dirname, '..', '..', 'dist', 'commands', 'main.js');

/** Runs `whomet ingest` as a person would, on the graph of a data folder. */
export async function timedIngest(args: readonly string[], dataDir: string): Promise<TimedIngest> {
  const began = performance.now();
  const env = { ...process.env, WHOMET_DATA: dataDir };
  const child = spawn(process.execPath, ['--enable-source-maps', COMMAND, 'ingest', ...args], { env });
  const memory: number[] = [];
  const sampling = setInterval(() => {
    const sample = residentMb(child.pid);
    if (sample !== null) memory.push(sample);
  }, SAMPLE_EVERY_MS);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  return { seconds: (performance.now() - began) / 1_000, memory, output, exitCode };
}

/** Null once the process has ended. */
function residentMb(pid: number | undefined): number | null {
  try {
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
    return Math.round(kilobytes / 1_000);
  } catch {
    return null;
  }
}

/** The highest sample of each tenth of a run: flat memory is seen at a glance. */
export function peaksByTenth(memory: readonly number[]): number[] {
  const size = Math.max(1, Math.ceil(memory.length / 10));
  const tenths = Array.from({ length: Math.ceil(memory.length / size) }, (_, at) =>
    memory.slice(at * size, (at + 1) * size),
  );
  return tenths.map((tenth) => Math.max(...tenth));
}
