/** An error that a user can act on: a stable code, what happened where, and how to go on. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string | null = null,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
