import { AppError } from '../../errors';
import { compareText } from '../../model/order';
import type { GraphReader } from '../graph';
import { CHAIN_SIZES, type ChainQuestion, type ChainRow, MOST_LOOKED_AT, runsForward } from './chain-row';
import { ALL_EVENTS } from './event-question';
import { Events, eventsOfView } from './events';
import { Parties } from './parties';
import type { View, ViewedEvent } from './view';

/** How a party was reached: from whom, in which event. */
interface Step {
  readonly from: string;
  readonly event: ViewedEvent;
}

/** A chain before it is filled in: its parties, and the events between them. */
interface Path {
  readonly parties: readonly string[];
  readonly events: readonly ViewedEvent[];
}

/**
 * The shortest chains in a view. Who met whom is another matter in every view (a meeting that is disputed in the graph is
 * held without the source that denies it), so the chains are sought from both ends, a hop at a time, over events summed up
 * anew; then the hops of those found are read.
 * @throws {AppError} LIMIT_EXCEEDED where those a hop away have too many encounters to sum up.
 */
export async function chainsInView(
  graph: GraphReader,
  question: ChainQuestion,
  limit: number,
  view: View,
): Promise<ChainRow[]> {
  const paths = [...(await new ChainSearch(graph, question, view).shortest(question.inOrder ? MOST_LOOKED_AT : limit))];
  const wanted = (
    question.inOrder ? paths.filter(({ events }) => runsForward(events.map((event) => event.view))) : paths
  ).slice(0, limit);
  const events = [...new Set(wanted.flatMap((path) => path.events))];
  if (events.length === 0) return [];
  const [rows, parties] = await Promise.all([
    eventsOfView(graph, events, 'FULL', CHAIN_SIZES, view),
    new Parties(graph).find([...new Set(wanted.flatMap((path) => path.parties))]),
  ]);
  const known = new Map(rows.map((row) => [row.id, row]));
  return wanted.map(({ parties: ids, events: between }) => ({
    hops: between.flatMap(({ id }, index) => {
      const from = parties.get(ids[index] ?? '');
      const to = parties.get(ids[index + 1] ?? '');
      const event = known.get(id);
      return from === undefined || to === undefined || event === undefined ? [] : [{ from, to, event }];
    }),
  }));
}

/** All that was reached from one end, hop by hop. */
class Side {
  /** How each party was first reached, in every way; the end itself in none. */
  readonly steps: Map<string, readonly Step[]>;
  frontier: readonly string[];
  depth = 0;

  constructor(end: string) {
    this.steps = new Map([[end, []]]);
    this.frontier = [end];
  }

  /** One hop further, over the events of those reached last. */
  extend(events: readonly ViewedEvent[]): void {
    const reached = new Map<string, Step[]>();
    const last = new Set(this.frontier);
    for (const event of events) {
      const held = event.view.participants.filter((part) => part.status === 'HELD').map((part) => part.partyId);
      for (const from of held.filter((party) => last.has(party))) {
        for (const party of held.filter((other) => !this.steps.has(other))) {
          const steps = reached.get(party);
          if (steps === undefined) reached.set(party, [{ from, event }]);
          else steps.push({ from, event });
        }
      }
    }
    for (const [party, steps] of reached) this.steps.set(party, steps);
    this.frontier = [...reached.keys()].sort();
    this.depth += 1;
  }

  /** Every shortest way from the end to a party, the end first. */
  *waysTo(party: string): Generator<Path> {
    const steps = this.steps.get(party) ?? [];
    if (steps.length === 0) yield { parties: [party], events: [] };
    for (const { from, event } of [...steps].sort((a, b) => compareText(a.event.id, b.event.id))) {
      for (const { parties, events } of this.waysTo(from)) {
        yield { parties: [...parties, party], events: [...events, event] };
      }
    }
  }
}

class ChainSearch {
  constructor(
    private readonly graph: GraphReader,
    private readonly question: ChainQuestion,
    private readonly view: View,
  ) {}

  /** At most `limit` of the shortest paths; none where more hops would be needed than are allowed. */
  async shortest(limit: number): Promise<Path[]> {
    const begin = new Side(this.question.from);
    const end = new Side(this.question.to);
    while (begin.depth + end.depth < this.question.hops) {
      const side = begin.frontier.length <= end.frontier.length ? begin : end;
      side.extend(await this.eventsOf(side.frontier));
      if (side.frontier.length === 0) return [];
      const other = side === begin ? end : begin;
      const met = side.frontier.filter((party) => other.steps.has(party));
      if (met.length > 0) return take(pathsThrough(met, begin, end), limit);
    }
    return [];
  }

  private async eventsOf(parties: readonly string[]): Promise<ViewedEvent[]> {
    const { kinds, since, until } = this.question;
    try {
      const question = { ...ALL_EVENTS, anyOf: parties, kinds, statuses: ['HELD' as const] };
      const events = await new Events(this.graph).inView(question, this.view);
      return events.filter(
        ({ view: { sortDate } }) => (since === null || sortDate >= since) && (until === null || sortDate <= until),
      );
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'LIMIT_EXCEEDED') throw error;
      throw new AppError(
        'LIMIT_EXCEEDED',
        `${parties.length} parties on the way have too many encounters to sum up in a view.`,
        'Ask for fewer hops, or without a view.',
      );
    }
  }
}

/** Parties that both sides reached last lie on shortest chains, each on others. */
function* pathsThrough(met: readonly string[], begin: Side, end: Side): Generator<Path> {
  for (const party of met) {
    for (const there of begin.waysTo(party)) {
      for (const back of end.waysTo(party)) {
        yield {
          parties: [...there.parties, ...[...back.parties].reverse().slice(1)],
          events: [...there.events, ...[...back.events].reverse()],
        };
      }
    }
  }
}

function take<T>(items: Generator<T>, limit: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === limit) break;
    taken.push(item);
  }
  return taken;
}
