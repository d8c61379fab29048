import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import { CHAIN_SIZES, type ChainQuestion, type ChainRow, MOST_LOOKED_AT, runsForward } from './chain-row';
import { chainsInView } from './chains-in-view';
import { DETAIL_FRAGMENTS, detailChoice } from './event-detail';
import type { EventRow } from './event-row';
import { always } from './fragments';
import type { PartyRow } from './party-row';
import { VIEW_PARAMETERS, type View, type ViewParams, viewParams } from './view';

export const MOST_HOPS = 6;
/** A hop is two relationships: party to event, event to party. */
const REACH = Object.fromEntries(
  Array.from({ length: MOST_HOPS }, (_, index) => [`HOPS_${index + 1}`, String(2 * (index + 1))]),
);

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
  { ...always('party', 'event'), ...DETAIL_FRAGMENTS, reach: REACH },
);

/** How two parties are connected by held encounters. */
export class Chains {
  constructor(private readonly graph: GraphReader) {}

  /**
   * The shortest chains, each hop with its event and the reports of it.
   * @throws {AppError} LIMIT_EXCEEDED where a view leaves too many events to sum up on the way.
   */
  async between(question: ChainQuestion, limit: number, view: View | null): Promise<ChainRow[]> {
    if (view !== null) return chainsInView(this.graph, question, limit, view);
    const { from, to, hops, kinds, since, until, inOrder } = question;
    const within = { since: since ?? '', until: until ?? '\uffff', limit: inOrder ? MOST_LOOKED_AT : limit };
    const params = { from, to, kinds, ...within, ...CHAIN_SIZES, ...viewParams(null) };
    const rows = await this.graph.read(chains, params, { reach: `HOPS_${hops}`, ...detailChoice('FULL') });
    const found = rows.map(chainOf);
    return (inOrder ? found.filter(({ hops: on }) => runsForward(on.map((hop) => hop.event))) : found).slice(0, limit);
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
