import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors';
import type { ReadResult } from '../../model/article';
import type { Fetcher } from '../read/web/fetcher';
import { PendingVisits, type Visit } from '../read/web/visits';
import { dueForRereading, plan } from './plan';
import { readSource } from './read-source';
import type { ScheduleState, SourceMemory } from './source-memory';
import type { SourceEntry } from './sources-file';

/** Time, so that a test can be its master. */
export interface Clock {
  now(): Date;
  /** Waits until then, or until the signal ends it (without throwing). */
  waitUntil(then: Date, signal?: AbortSignal): Promise<void>;
}

/** What became of one run of one source. */
export interface SourceRun {
  readonly source: SourceEntry;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly outcome: 'DONE' | 'FAILED';
  /** Articles handed to the ingest, and those set aside by reading. */
  readonly read: number;
  readonly setAside: number;
  /** Why it failed, or null. */
  readonly message: string | null;
}

export interface ScheduleOptions {
  readonly sources: readonly SourceEntry[];
  readonly state: ScheduleState;
  readonly fetcher: Fetcher;
  /** Folder of `sources.yaml`. */
  readonly folder: string;
  /** Takes in what a source has. What it does not reject with is taken to be safe in the graph. */
  readonly ingest: (source: SourceEntry, items: AsyncIterable<ReadResult>) => Promise<unknown>;
  readonly clock?: Clock;
  /** Runs what is due and returns, instead of waiting for what comes next. */
  readonly once?: boolean;
  readonly signal?: AbortSignal;
  readonly onStart?: (source: SourceEntry) => void;
  readonly onRun?: (run: SourceRun) => void;
}

/** A visit that is not renewed for so long is forgotten: its page has long left the feed. */
const FORGET_AFTER_MS = 60 * 24 * 60 * 60 * 1000;
/** A timer cannot be set for longer than 24 days, and a machine's clock may be put right meanwhile. */
const LONGEST_WAIT_MS = 60 * 60 * 1000;

export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  async waitUntil(then, signal) {
    for (let left = then.getTime() - Date.now(); left > 0 && !signal?.aborted; left = then.getTime() - Date.now()) {
      await sleep(Math.min(left, LONGEST_WAIT_MS), undefined, signal ? { signal } : {}).catch(() => {});
    }
  },
};

/**
 * Reads each source at its times until the signal ends it. One source is read after the other, so that no two runs
 * overlap; a run that fails is told and tried again at the source's next time; one that was interrupted is not kept, and is due at once
 * after a restart.
 */
export async function runSchedule(options: ScheduleOptions): Promise<void> {
  const { sources, state, signal } = options;
  const clock = options.clock ?? SYSTEM_CLOCK;
  const memories = new Map<string, SourceMemory>();
  for (const { id } of sources) memories.set(id, await state.load(id));
  while (!signal?.aborted) {
    const { due, nextAt } = plan(sources, (id) => memories.get(id)?.lastStartedAt ?? null, clock.now());
    for (const source of due) {
      const memory = await runSource(source, memories.get(source.id) as SourceMemory, options, clock);
      if (memory === null) return;
      await state.save(source.id, memory);
      memories.set(source.id, memory);
    }
    if (options.once === true) return;
    // Sources became due while others were being read: the plan is made anew before there is anything to wait for.
    if (due.length > 0) continue;
    if (nextAt === null) return;
    await clock.waitUntil(nextAt, signal);
  }
}

/** @returns what is to be remembered, or null where the run was interrupted */
async function runSource(
  source: SourceEntry,
  memory: SourceMemory,
  options: ScheduleOptions,
  clock: Clock,
): Promise<SourceMemory | null> {
  const { signal } = options;
  const startedAt = clock.now();
  const visited = new Map(memory.visits);
  const visits = new PendingVisits({
    of: (url) => visited.get(url) ?? null,
    remember: (url, visit) => void visited.set(url, visit),
  });
  const counts = { read: 0, setAside: 0 };
  const items = readSource(source, {
    fetcher: options.fetcher,
    visits,
    reread: dueForRereading(memory.visits, startedAt),
    folder: options.folder,
    now: () => clock.now(),
    ...(signal ? { signal } : {}),
  });
  options.onStart?.(source);
  let message: string | null = null;
  try {
    await options.ingest(source, counted(items, counts));
    if (signal?.aborted) return null;
    visits.commit();
  } catch (error) {
    if (signal?.aborted) return null;
    message = messageOf(error);
  }
  const finishedAt = clock.now();
  const outcome = message === null ? 'DONE' : 'FAILED';
  options.onRun?.({ source, startedAt, finishedAt, outcome, ...counts, message });
  return {
    lastStartedAt: startedAt.toISOString(),
    lastFinishedAt: finishedAt.toISOString(),
    lastOutcome: outcome,
    visits: recent(visited, finishedAt),
  };
}

async function* counted(
  items: AsyncIterable<ReadResult>,
  counts: { read: number; setAside: number },
): AsyncGenerator<ReadResult> {
  for await (const item of items) {
    if (item.ok) counts.read += 1;
    else counts.setAside += 1;
    yield item;
  }
}

function recent(visits: ReadonlyMap<string, Visit>, now: Date): Map<string, Visit> {
  return new Map([...visits].filter(([, { at }]) => now.getTime() - Date.parse(at) < FORGET_AFTER_MS));
}
