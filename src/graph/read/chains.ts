import type { EncounterKind } from '../../model/encounter';
import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { EventRow } from './event-row';
import { Events } from './events';
import { Parties } from './parties';
import type { PartyRow } from './party-row';

/** One step of a chain: who met whom, in which event. */
export interface HopRow {
  readonly from: PartyRow;
  readonly to: PartyRow;
  readonly event: EventRow;
}

/** Parties that met one another in turn. */
export interface ChainRow {
  readonly hops: readonly HopRow[];
}

export interface ChainQuestion {
  readonly from: string;
  readonly to: string;
  readonly hops: number;
  readonly kinds: readonly EncounterKind[];
  readonly since: string | null;
  readonly until: string | null;
  /** Only chains in which every encounter can lie no earlier than the one before. */
  readonly inOrder: boolean;
}

export const MOST_HOPS = 6;
/** Chains looked at when they must run in order of time: of equally short ones only some do. */
const MOST_LOOKED_AT = 200;

/** A hop is two relationships: party to event, event to party. */
const REACH = Object.fromEntries(
  Array.from({ length: MOST_HOPS }, (_, index) => [`HOPS_${index + 1}`, String(2 * (index + 1))]),
);

const chains = readStatement<
  { from: string; to: string; kinds: readonly string[]; since: string; until: string; limit: number },
  { ids: readonly string[] }
>('chains', ['from', 'to', 'kinds', 'since', 'until', 'limit'], { reach: REACH });

/** How two parties are connected by held encounters. */
export class Chains {
  constructor(private readonly graph: GraphReader) {}

  /** The shortest chains, each hop with its event and the reports of it. */
  async between(question: ChainQuestion, limit: number): Promise<ChainRow[]> {
    const { from, to, hops, kinds, since, until, inOrder } = question;
    const rows = await this.graph.read(
      chains,
      { from, to, kinds, since: since ?? '', until: until ?? '\uffff', limit: inOrder ? MOST_LOOKED_AT : limit },
      { reach: `HOPS_${hops}` },
    );
    const eventIds = new Set(rows.flatMap((row) => row.ids.filter((_, index) => index % 2 === 1)));
    const partyIds = new Set(rows.flatMap((row) => row.ids.filter((_, index) => index % 2 === 0)));
    const sizes = { participants: 20, reports: 20 };
    const [events, parties] = await Promise.all([
      new Events(this.graph).byIds([...eventIds], 'FULL', sizes, null),
      new Parties(this.graph).find([...partyIds]),
    ]);
    const eventById = new Map(events.map((event) => [event.id, event]));
    const found = rows.map((row) => chainOf(row.ids, eventById, parties));
    return (inOrder ? found.filter(runsForward) : found).slice(0, limit);
  }
}

function chainOf(
  ids: readonly string[],
  events: ReadonlyMap<string, EventRow>,
  parties: ReadonlyMap<string, PartyRow>,
): ChainRow {
  const hops: HopRow[] = [];
  for (let at = 0; at + 2 < ids.length; at += 2) {
    const from = parties.get(ids[at] ?? '');
    const event = events.get(ids[at + 1] ?? '');
    const to = parties.get(ids[at + 2] ?? '');
    if (from !== undefined && event !== undefined && to !== undefined) hops.push({ from, event, to });
  }
  return { hops };
}

/** Whether days can be chosen within the intervals so that none lies before the one of the hop before. */
function runsForward(chain: ChainRow): boolean {
  let reached = '';
  for (const { event } of chain.hops) {
    if (event.earliest === null || event.latest === null || event.latest < reached) return false;
    if (event.earliest > reached) reached = event.earliest;
  }
  return true;
}
