import { AppError } from '../errors';
import type { GraphReader } from '../graph/graph';
import { type ChangePosition, eventsOutOf, lastChange } from '../graph/read/changed-events';
import type { EventDetail } from '../graph/read/event-detail';
import type { EventQuestion, ListSizes } from '../graph/read/event-question';
import type { EventRow } from '../graph/read/event-row';
import { ORDER_OF_CHANGE } from '../graph/read/events';
import { cursorOf } from '../graph/read/page';
import type { View } from '../graph/read/view';
import type { ChangeWatch } from './change-watch';

/** An event that is new or changed, with its place in the order of change. */
export interface EventChangeRow {
  readonly cursor: string;
  readonly at: string;
  readonly event: EventRow;
}

/** What one subscriber is told. */
export interface ChangeQuestion {
  readonly question: EventQuestion;
  readonly view: View | null;
  readonly detail: EventDetail;
  readonly sizes: ListSizes;
  /** From here on; null: from now on. */
  readonly after: ChangePosition | null;
}

/**
 * Events as they are written to the graph, by whichever process. Read only as fast as they are taken: a subscriber who is
 * slow falls behind, and nothing piles up for it. An event that changes again while it waits is told once, as it then is.
 */
export function eventChanges(
  graph: GraphReader,
  watch: ChangeWatch,
  asked: ChangeQuestion,
): AsyncGenerator<EventChangeRow, void> {
  const ended = new AbortController();
  const changes = follow(graph, watch, asked, ended.signal);
  const end = changes.return.bind(changes);
  return Object.assign(changes, {
    // A generator that waits hears of its end only after what it waits for: this wakes it.
    return(): Promise<IteratorResult<EventChangeRow, void>> {
      ended.abort();
      return end();
    },
  });
}

async function* follow(
  graph: GraphReader,
  watch: ChangeWatch,
  { question, view, detail, sizes, after }: ChangeQuestion,
  signal: AbortSignal,
): AsyncGenerator<EventChangeRow, void> {
  let position = after ?? (await lastChange(graph));
  while (!signal.aborted) {
    const from = position;
    let changed: readonly ChangePosition[];
    let events: Map<string, EventRow>;
    try {
      [changed, events] = await watch.inTurn(async () => {
        const next = await watch.after(from);
        const ids = next.map(({ id }) => id);
        const rows = await eventsOutOf(graph, ids, question, detail, sizes, view);
        return [next, new Map(rows.map((row) => [row.id, row]))] as const;
      });
    } catch (error) {
      if (!isOutage(error)) throw error;
      await watch.answering(signal);
      continue;
    }
    for (const { id, at } of changed) {
      const event = events.get(id);
      if (event !== undefined) yield { cursor: cursorOf(ORDER_OF_CHANGE.name, { key: at, id }), at, event };
      if (signal.aborted) return;
    }
    position = changed.at(-1) ?? position;
    if (changed.length === 0) await watch.changed(position, signal);
  }
}

/** The graph comes back, and the subscriber's place in it is known: no reason to send anybody away. */
function isOutage(error: unknown): boolean {
  return error instanceof AppError && error.code === 'GRAPH_UNAVAILABLE';
}
