import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import { detailChoice, type EventDetail } from './event-detail';
import type { EventQuestion, ListSizes } from './event-question';
import type { EventRow } from './event-row';
import { eventsAmong, narrowingChoice } from './event-statements';
import { eventsOfView, narrowParams, UNUSED_CHOICE, wideBeforeView } from './events';
import type { View } from './view';
import { eventsInView } from './viewed-events';

/**
 * Where an event stands in the order of change. Writers write one after another, each with its own time, so what is
 * written later stands later (writers on several machines: as far as their clocks agree).
 */
export interface ChangePosition {
  /** ISO instant. */
  readonly at: string;
  readonly id: string;
}

const changedEvents = readStatement<{ at: string; id: string; limit: number }, ChangePosition>('changed-events', [
  'at',
  'id',
  'limit',
]);
const lastChangedEvent = readStatement<object, ChangePosition>('last-changed-event', []);

/** Before everything that ever changed. */
export const FIRST_CHANGE: ChangePosition = { at: '', id: '' };

/** What changed last; FIRST_CHANGE in an empty graph. Costs the same however large the graph is. */
export async function lastChange(graph: GraphReader): Promise<ChangePosition> {
  const [last] = await graph.read(lastChangedEvent, {});
  return last ?? FIRST_CHANGE;
}

/** Positions of the next `limit` events that changed after `position`, in order. An event that changes again moves to its new place. */
export function changesAfter(
  graph: GraphReader,
  position: ChangePosition,
  limit: number,
): Promise<readonly ChangePosition[]> {
  return graph.read(changedEvents, { at: position.at, id: position.id, limit });
}

/** Those of some events that answer `question` (in `view`, where one is given), whole aggregates in no order. */
export async function eventsOutOf(
  graph: GraphReader,
  ids: readonly string[],
  question: EventQuestion,
  detail: EventDetail,
  sizes: ListSizes,
  view: View | null,
): Promise<EventRow[]> {
  if (ids.length === 0) return [];
  const asked = view === null ? question : wideBeforeView(question);
  const params = {
    ...narrowParams(asked, view),
    anchors: ids,
    article: asked.article,
    limit: ids.length,
    ...sizes,
  };
  const choice = { ...UNUSED_CHOICE, ...narrowingChoice(params), direction: 'UP', beyond: 'UP' };
  if (view === null) {
    const rows = await graph.read(eventsAmong, params, { ...choice, answer: 'PAGE', ...detailChoice(detail) });
    return rows.map((row) => row.event);
  }
  const claims = await graph.read(eventsAmong, params, { ...choice, answer: 'CLAIMS' });
  return eventsOfView(graph, eventsInView(claims, question), detail, sizes, view);
}
