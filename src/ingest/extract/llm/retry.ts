import { setTimeout as sleep } from 'node:timers/promises';

/** A failure that may pass: worth another attempt, perhaps not before a time that the server named. */
export class PassingFailure extends Error {
  constructor(
    message: string,
    /** What the server asks to wait (Retry-After); null: it does not say. */
    readonly waitMs: number | null,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'PassingFailure';
  }
}

export interface RetryPolicy {
  readonly attempts: number;
  /** Wait after the first failure; it doubles with each further one. */
  readonly firstWaitMs: number;
  /** No wait is longer: a server that asks for more is given up on. */
  readonly longestWaitMs: number;
}

export const RETRY_POLICY: RetryPolicy = { attempts: 5, firstWaitMs: 1_000, longestWaitMs: 60_000 };

/**
 * Repeats `work` (told which attempt it is, from 0) while it fails with a PassingFailure, waiting as the server asks, or
 * longer each time. Other failures, the last one, and one whose wait is too long are thrown.
 */
export async function withRetries<T>(
  policy: RetryPolicy,
  work: (attempt: number) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof PassingFailure) || attempt + 1 >= policy.attempts) throw error;
      const wait = error.waitMs ?? backOff(policy, attempt);
      if (wait > policy.longestWaitMs) throw error;
      await sleep(wait, undefined, signal === undefined ? {} : { signal });
    }
  }
}

/** Doubling, with up to a quarter more or less, so that clients that failed together do not come back together. */
function backOff({ firstWaitMs, longestWaitMs }: RetryPolicy, attempt: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** attempt * (0.75 + Math.random() / 2));
}

/** Reads Retry-After (seconds or a date); null where it is absent or unreadable. */
export function retryAfterMs(header: string | null | undefined, now: number): number | null {
  if (header == null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
