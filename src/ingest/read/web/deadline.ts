/** A server took longer than it may. */
export class TimedOut extends Error {
  constructor(limitMs: number) {
    super(`no full answer within ${limitMs / 1000} s`);
    this.name = 'TimedOut';
  }
}

/** A limit on the time that several steps take together; the time between them is free. */
export class Deadline {
  private leftMs: number;

  constructor(
    private readonly limitMs: number,
    private readonly signal?: AbortSignal,
  ) {
    this.leftMs = limitMs;
  }

  /** Runs a step with a signal that ends it at the limit. @throws TimedOut then, else what the step throws */
  async during<T>(step: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const startedAt = performance.now();
    const timer = setTimeout(() => controller.abort(new TimedOut(this.limitMs)), Math.max(0, this.leftMs));
    try {
      return await step(this.signal ? AbortSignal.any([controller.signal, this.signal]) : controller.signal);
    } catch (error) {
      throw controller.signal.aborted ? controller.signal.reason : error;
    } finally {
      clearTimeout(timer);
      this.leftMs -= performance.now() - startedAt;
    }
  }
}
