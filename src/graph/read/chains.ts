import type { EncounterKind } from '../../model/encounter';
import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { EventRow } from './event-row';
import { REPORTS } from './event-statements';
import { always } from './fragments';
import type { PartyRow } from './party-row';
import { VIEW_PARAMETERS, type ViewParams, viewParams } from './view';

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

/** What an aggregate on a chain carries of its lists. */
const SIZES = { participants: 20, reports: 20 };

interface Params extends ViewParams {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly string[];
  readonly since: string;
  readonly until: string;
  readonly limit: number;
  readonly participants: number;
  readonly reports: number;
}

const chains = readStatement<Params, { parties: readonly PartyRow[]; events: readonly EventRow[] }>(
  'chains',
  [...VIEW_PARAMETERS, 'from', 'to', 'kinds', 'since', 'until', 'limit', 'participants', 'reports'],
  { ...always('party', 'event'), reports: { FULL: REPORTS.FULL }, reach: REACH },
);

/** How two parties are connected by held encounters. */
export class Chains {
  constructor(private readonly graph: GraphReader) {}

  /** The shortest chains, each hop with its event and the reports of it. */
  async between(question: ChainQuestion, limit: number): Promise<ChainRow[]> {
    const { from, to, hops, kinds, since, until, inOrder } = question;
    const within = { since: since ?? '', until: until ?? '\uffff', limit: inOrder ? MOST_LOOKED_AT : limit };
    const params = { from, to, kinds, ...within, ...SIZES, ...viewParams(null) };
    const rows = await this.graph.read(chains, params, { reach: `HOPS_${hops}`, reports: 'FULL' });
    const found = rows.map(chainOf);
    return (inOrder ? found.filter(runsForward) : found).slice(0, limit);
  }
}

function chainOf({ parties, events }: { parties: readonly PartyRow[]; events: readonly EventRow[] }): ChainRow {
  return {
    hops: events.flatMap((event, index) => {
      const from = parties[index];
      const to = parties[index + 1];
      return from === undefined || to === undefined ? [] : [{ from, to, event }];
    }),
  };
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
