import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps requests apart, and all of them back while the server has asked for a pause. */
export class Pace {
  private next = 0;
  private readonly apartMs: number;

  /** @param requestsPerMinute null: as fast as they come. */
  constructor(requestsPerMinute: number | null) {
    this.apartMs = requestsPerMinute === null ? 0 : 60_000 / requestsPerMinute;
  }

  /** Resolves when the next request may go out. */
  async turn(signal?: AbortSignal): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, this.next);
    this.next = at + this.apartMs;
    if (at > now) await sleep(at - now, undefined, signal === undefined ? {} : { signal });
  }

  /** No further request goes out before `ms` have passed. */
  pause(ms: number): void {
    this.next = Math.max(this.next, Date.now() + ms);
  }
}
