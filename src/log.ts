import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Structured log lines as JSON on standard error, so that standard output stays the command's own. */
export function createLog(level: string): Log {
  return pino({ name: 'whomet', level }, pino.destination({ dest: 2, sync: true }));
}
