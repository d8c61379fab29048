import type { ResolvedParty } from '../../../model/resolution';
import { isState, sharedParties } from './compare-encounters';
import { intersection, type Span, widthOf } from './days';
import type { EventDraft } from './event-draft';
import type { EventDoubt } from './event-drafts';
import { NARROW_DAYS } from './windows';

/** What became of events that name states where others name their people. */
export interface Matched {
  readonly events: readonly EventDraft[];
  readonly doubts: readonly EventDoubt[];
}

const REASONS = ['the people of one hold office in the states of the other', 'on the same days'];
/** More people of one state than this on the same days: nobody can tell which meeting was meant. */
const DOUBTS_SHOWN = 3;

/**
 * 'Washington and Pyongyang' and the meeting of their people: one event where days and place are the same and only one meeting of
 * such people is known there; otherwise a pair that may be one.
 */
export function matchStatesAndLeaders(events: readonly EventDraft[]): Matched {
  const byStates = new Map<string, EventDraft[]>();
  for (const event of events) {
    if (!isExact(event)) continue;
    for (const pair of statePairs(event)) byStates.set(pair, [...(byStates.get(pair) ?? []), event]);
  }
  const gone = new Set<EventDraft>();
  const doubts: EventDoubt[] = [];
  for (const event of events) {
    if (!isExact(event) || ![...event.parties.values()].some(isState)) continue;
    const others = new Set(statePairs(event).flatMap((pair) => byStates.get(pair) ?? []));
    const fitting = [...others].filter((other) => other !== event && !gone.has(other) && isOfTheirPeople(event, other));
    const inPlace = fitting.filter((other) => isSamePlace(event, other));
    const [only] = inPlace;
    if (only !== undefined && inPlace.length === 1) {
      only.absorb(event, { score: 0.75, reasons: [...REASONS, 'in the same place'] });
      gone.add(event);
    } else if (fitting.length <= DOUBTS_SHOWN) {
      for (const other of fitting) doubts.push({ a: event, b: other, score: 0.5, reasons: REASONS });
    }
  }
  return {
    events: events.filter((event) => !gone.has(event)),
    doubts: doubts.filter(({ a, b }) => !gone.has(a) && !gone.has(b)),
  };
}

function isExact(event: EventDraft): event is EventDraft & { core: Span } {
  return event.core !== null && widthOf(event.core) <= NARROW_DAYS;
}

function statePairs({ parties }: EventDraft): string[] {
  const codes = [...new Set([...parties.values()].flatMap(({ country }) => country ?? []))].sort();
  return codes.flatMap((a, at) => codes.slice(at + 1).map((b) => `${a} ${b}`));
}

/** Two sides in common, at least one of them as a state here and as a person of that state there. */
function isOfTheirPeople(states: EventDraft, people: EventDraft): boolean {
  if (![...states.articles].every((article) => !people.articles.has(article))) return false;
  if (states.core === null || people.core === null || intersection(states.core, people.core) === null) return false;
  const shared = sharedParties(states.parties, people.parties);
  if (shared.length >= 2) return false;
  const rest = (parties: ReadonlyMap<string, ResolvedParty>) =>
    [...parties.values()].filter(({ id }) => !shared.includes(id));
  const acting = rest(states.parties).filter(
    (state) =>
      isState(state) && rest(people.parties).some((one) => one.kind === 'PERSON' && one.country === state.country),
  );
  return acting.length > 0 && shared.length + acting.length >= 2;
}

function isSamePlace(a: EventDraft, b: EventDraft): boolean {
  return a.places.some((x) => b.places.some((y) => x.id !== null && x.id === y.id));
}
