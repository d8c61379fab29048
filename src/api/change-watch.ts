import { messageOf } from '../errors';
import type { GraphReader } from '../graph/graph';
import { type ChangePosition, changesAfter, lastChange } from '../graph/read/changed-events';
import type { Log } from '../log';

/** How often the graph is looked at, in milliseconds. Tests look more often. */
export interface WatchPace {
  /** After something changed: more is likely to follow. */
  readonly least: number;
  /** While nothing changes. */
  readonly most: number;
  /** While the graph does not answer. */
  readonly mostFailing: number;
}

const PACE: WatchPace = { least: 500, most: 3_000, mostFailing: 30_000 };
const SLOWER = 1.5;
/** Subscribers that read at once, so that a change does not keep the graph from its other readers. */
const MOST_READING = 8;
/** Changed events that a subscriber is given at once. */
const MOST_CHANGES = 100;

/**
 * Looks whether the graph has changed, once for all subscribers: whoever writes, in this process or another, leaves the
 * time of the change in the graph. It looks only while somebody waits, less and less often while nothing happens.
 */
export class ChangeWatch {
  /** Who waits, and from where on; null: for any answer at all. */
  private readonly waiting = new Map<() => void, ChangePosition | null>();
  private readonly queue: (() => void)[] = [];
  private reading = 0;
  private timer: NodeJS.Timeout | null = null;
  private last: ChangePosition | null = null;
  private interval: number;
  private failing = false;
  /** What several subscribers at one position ask for is read once. */
  private readonly asked = new Map<string, Promise<readonly ChangePosition[]>>();

  constructor(
    private readonly graph: GraphReader,
    private readonly log: Log,
    private readonly pace: WatchPace = PACE,
  ) {
    this.interval = pace.least;
  }

  /** Number of subscribers that wait for a change. */
  get waiters(): number {
    return this.waiting.size;
  }

  /** Resolves once something has changed after `position`, or `signal` is aborted. */
  changed(position: ChangePosition, signal: AbortSignal): Promise<void> {
    // Seen already, between what the subscriber read last and now.
    return this.last !== null && isAfter(this.last, position) ? Promise.resolve() : this.wait(position, signal);
  }

  /** Resolves once the graph answers again, or `signal` is aborted. */
  answering(signal: AbortSignal): Promise<void> {
    return this.wait(null, signal);
  }

  /** The next events that changed after `position`, in order, a hundred at most. */
  after(position: ChangePosition): Promise<readonly ChangePosition[]> {
    const key = `${position.at} ${position.id}`;
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const reading = changesAfter(this.graph, position, MOST_CHANGES).finally(() => this.asked.delete(key));
    this.asked.set(key, reading);
    return reading;
  }

  /** Runs `read` when its turn has come: few subscribers read at once. */
  async inTurn<T>(read: () => Promise<T>): Promise<T> {
    if (this.reading >= MOST_READING) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.reading += 1;
    try {
      return await read();
    } finally {
      const next = this.queue.shift();
      if (next === undefined) this.reading -= 1;
      else next();
    }
  }

  private wait(position: ChangePosition | null, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        if (this.waiting.size === 0) this.rest();
        resolve();
      };
      this.waiting.set(done, position);
      signal.addEventListener('abort', done, { once: true });
      this.timer ??= setTimeout(() => void this.look(), this.interval);
    });
  }

  /** Nobody waits: what was seen last says nothing by the time that somebody does again. */
  private rest(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.last = null;
    this.interval = this.pace.least;
  }

  private async look(): Promise<void> {
    const { least, most, mostFailing } = this.pace;
    try {
      const last = await lastChange(this.graph);
      this.tellMended();
      const isNew = this.last === null || isAfter(last, this.last);
      this.interval = isNew ? least : Math.min(most, this.interval * SLOWER);
      this.last = last;
      for (const [done, position] of [...this.waiting]) if (position === null || isAfter(last, position)) done();
    } catch (error) {
      if (!this.failing) this.log.warn({ err: messageOf(error) }, 'subscriptions wait for the graph');
      this.failing = true;
      this.interval = Math.min(mostFailing, this.interval * 2);
    }
    this.timer = this.waiting.size === 0 ? null : setTimeout(() => void this.look(), this.interval);
  }

  private tellMended(): void {
    if (this.failing) this.log.info('subscriptions go on');
    this.failing = false;
  }
}

function isAfter(a: ChangePosition, b: ChangePosition): boolean {
  return a.at > b.at || (a.at === b.at && a.id > b.id);
}
