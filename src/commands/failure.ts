import { AppError } from '../errors';
import { EXIT } from './exit-code';
import { Interrupted } from './interruption';

/**
 * What a person reads when a command failed: what happened, and how to go on. The stack only of an error that nobody
 * foresaw.
 */
export function failureText(error: unknown): string {
  if (error instanceof Interrupted) return error.message;
  if (!(error instanceof AppError)) return error instanceof Error ? `${error.stack}` : String(error);
  const lines = [`${error.code}: ${error.message}`, error.hint];
  return lines.filter((line) => line !== null && line !== '').join('\n');
}

/** What a failed command tells a script. */
export function failureCode(error: unknown): number {
  return error instanceof Interrupted ? EXIT.INTERRUPTED : EXIT.FAILED;
}
