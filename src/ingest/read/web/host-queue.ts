import { setTimeout as sleep } from 'node:timers/promises';

interface HostLine {
  /** Settles when the request before is over. */
  readonly tail: Promise<void>;
  /** When the host may be asked again, by `performance.now()`. */
  freeAt: number;
}

/** One request at a time per host, with a pause between two of them. Different hosts do not wait for one another. */
export class HostQueue {
  private readonly lines = new Map<string, HostLine>();
  private readonly delays = new Map<string, number>();

  /** @param delayMs pause after each request to a host, before the next one */
  constructor(private readonly delayMs: number) {}

  /** A host that asks for a longer pause gets it, from its next request on. */
  slowDown(host: string, delayMs: number): void {
    this.delays.set(host, Math.max(delayMs, this.delayMs));
  }

  /** Runs the task when it is its turn. @throws what the task throws, or the signal's reason while it waits */
  run<T>(host: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const before = this.lines.get(host);
    const turn = this.after(before, host, task, signal);
    const settled = turn.then(
      () => {},
      () => {},
    );
    const line: HostLine = { tail: settled, freeAt: 0 };
    this.lines.set(host, line);
    void settled.then(() => {
      line.freeAt = performance.now();
    });
    return turn;
  }

  private async after<T>(
    before: HostLine | undefined,
    host: string,
    task: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    if (before !== undefined) {
      await before.tail;
      const pause = before.freeAt + (this.delays.get(host) ?? this.delayMs) - performance.now();
      if (pause > 0) await sleep(pause, undefined, signal ? { signal } : {});
    }
    signal?.throwIfAborted();
    return task();
  }
}
