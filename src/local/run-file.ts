import { readFileSync } from 'node:fs';

/** What a running local service has written about itself, mode 0600. */
export interface RunFile {
  readonly service: string;
  /** Port of the service on 127.0.0.1. */
  readonly port: number;
  /** ISO instant. */
  readonly startedAt: string;
  readonly runId: string;
  readonly token: string;
  /** Process of the service. */
  readonly pid: number;
  readonly keeperPid: number;
  readonly keeperPort: number;
  /** Processes that use the service now. */
  readonly users: readonly number[];
}

/** The run file; null where there is none, or one that this version cannot have written. */
export function readRunFile(path: string): RunFile | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  return parseRunFile(text);
}

/** The run file in a text; null where any part is missing or of the wrong type. */
export function parseRunFile(text: string): RunFile | null {
  let value: Partial<Record<keyof RunFile, unknown>> | null;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { service, startedAt, runId, token, port, pid, keeperPid, keeperPort, users } = value;
  const texts = [service, startedAt, runId, token];
  const numbers = [port, pid, keeperPid, keeperPort];
  if (!texts.every((one) => typeof one === 'string' && one !== '')) return null;
  if (!numbers.every((one) => Number.isInteger(one) && (one as number) > 0)) return null;
  if (!Array.isArray(users) || !users.every(Number.isInteger)) return null;
  return value as RunFile;
}
