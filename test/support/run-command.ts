import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a command of this project as a process of its own, with no settings but those given. */
export function startCommand(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  return spawn(
    process.execPath,
    ['-r', resolve(__dirname, 'register.js'), resolve(ROOT, 'src/commands/main.ts'), ...args],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...settings },
    },
  );
}

/** Waits for a command to end. */
export async function resultOf(command: ChildProcessWithoutNullStreams, input = ''): Promise<CommandResult> {
  let [stdout, stderr] = ['', ''];
  command.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  command.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  command.stdin.on('error', () => {});
  command.stdin.end(input);
  const code = await new Promise<number | null>((done) => command.on('close', done));
  return { code, stdout, stderr };
}
