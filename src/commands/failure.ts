import { AppError } from '../errors';

/**
 * What a person reads when a command failed: what happened, and how to go on. The stack only of an error that nobody
 * foresaw.
 */
export function failureText(error: unknown): string {
  if (!(error instanceof AppError)) return error instanceof Error ? `${error.stack}` : String(error);
  const lines = [`${error.code}: ${error.message}`, error.hint];
  return lines.filter((line) => line !== null && line !== '').join('\n');
}
