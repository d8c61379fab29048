import type { GraphReader } from '../graph';
import { Counterparts } from './counterparts';
import type { EventParts } from './event-detail';
import { ALL_EVENTS, type EventQuestion } from './event-question';
import { Events } from './events';
import { findNames } from './named';
import { Parties } from './parties';

/** Events as the first question of a visitor shows them, and with their evidence. */
const SHOWN: EventParts = { event: 'BASIC', place: 'NAME', participants: 'NAME', reports: 'NONE', article: 'NONE' };
const CITED: EventParts = { ...SHOWN, reports: 'WORDS', article: 'CITED' };

const NOBODY = 'nobody';
const ONE = { size: 1, backwards: false, cursor: null };
const SIZES = { participants: 50, reports: 20 };
const MET: EventQuestion = { ...ALL_EVENTS, kinds: ['MEETING'], statuses: ['HELD'] };

/**
 * Asks what is asked most, of nobody and nowhere: so a graph that has just started has loaded its planner, and planned
 * these statements, before somebody waits for an answer. One statement at a time, for it shares the graph with those who
 * ask already; what fails is left for them to hear of.
 */
export async function warmUp(graph: GraphReader, signal: AbortSignal): Promise<void> {
  const events = new Events(graph);
  const page = (question: EventQuestion, detail: EventParts): Promise<unknown> =>
    events.page(question, 'LATEST', ONE, detail, SIZES, null);
  const counted = { party: NOBODY, orItsPeople: false, kinds: MET.kinds, from: null, to: null, statuses: MET.statuses };
  const asked: readonly (() => Promise<unknown>)[] = [
    () => new Parties(graph).find([NOBODY]),
    () => page({ ...MET, parties: [NOBODY] }, CITED),
    () => page(MET, SHOWN),
    () => findNames(graph, { parties: [NOBODY] }),
    () => page({ ...MET, parties: [NOBODY, NOBODY] }, SHOWN),
    () => new Counterparts(graph).page(counted, 'MOST_OFTEN', ONE, { party: 'LINK', sources: 'NAME' }, null),
    () => page({ ...ALL_EVENTS, places: [NOBODY], from: '' }, SHOWN),
  ];
  for (const ask of asked) {
    if (signal.aborted) return;
    await ask().catch(() => {});
  }
}
