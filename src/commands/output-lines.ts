import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { AppError, messageOf } from '../errors';

/** Lines written one at a time, each only when the receiver has room for it. */
export interface OutputLines {
  /** False once nobody reads any more (`| head`). @throws {AppError} OUTPUT_FAILED */
  write(line: string): Promise<boolean>;
  /** Everything is handed over to the system. */
  close(): Promise<void>;
}

/** To a file, or to standard output where `file` is null. */
export function outputLines(file: string | null): OutputLines {
  return file === null
    ? linesTo(process.stdout, 'standard output', false)
    : linesTo(createWriteStream(file), file, true);
}

/** To a stream; `endsHere`: it is ended with the lines. */
export function linesTo(stream: Writable, name: string, endsHere: boolean): OutputLines {
  let failure: NodeJS.ErrnoException | null = null;
  stream.on('error', (error) => {
    failure = error;
  });
  const check = (): boolean => {
    if (failure === null) return true;
    if (failure.code === 'EPIPE') return false;
    throw new AppError(
      'OUTPUT_FAILED',
      `Cannot write to ${name}: ${messageOf(failure)}.`,
      'Check path and disk space.',
    );
  };
  return {
    async write(line) {
      if (!check()) return false;
      if (!stream.write(`${line}\n`)) await drained(stream);
      return check();
    },
    async close() {
      if (!check()) return;
      if (endsHere) {
        stream.end();
        await finished(stream, { readable: false }).catch(() => {});
      } else if (stream.writableLength > 0) {
        await drained(stream);
      }
      check();
    },
  };
}

/** Resolves when there is room again, or never will be. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'error', 'close']) stream.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'error', 'close']) stream.on(event, done);
  });
}
