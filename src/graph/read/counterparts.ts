import type { EncounterKind, EventStatus } from '../../model/encounter';
import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import type { SourceRow } from './article-row';
import { ALL_EVENTS } from './event-question';
import { Events } from './events';
import { fragment } from './fragments';
import { findNames } from './named';
import {
  KEYSET_FRAGMENTS,
  keyset,
  type ListOrder,
  type Page,
  type PageRequest,
  pageOf,
  positionOf,
  startOf,
} from './page';
import { Parties } from './parties';
import type { PartyRow } from './party-row';
import type { View, ViewedEvent } from './view';

/** Somebody whom a party has met, with how often. */
export interface CounterpartRow {
  readonly party: PartyRow;
  readonly held: number;
  readonly undated: number;
  readonly planned: number;
  readonly disputed: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly sources: readonly SourceRow[];
}

export interface CounterpartQuestion {
  /** Id of the party asked about. */
  readonly party: string;
  /** Of an organisation: count what anybody who holds an office in it did as well. */
  readonly orItsPeople: boolean;
  readonly kinds: readonly EncounterKind[];
  readonly from: string | null;
  readonly to: string | null;
  /** Whom to list: those with at least one encounter in one of these statuses. */
  readonly statuses: readonly EventStatus[];
}

export type CounterpartOrderName = 'MOST_OFTEN' | 'LATEST' | 'NAME';

/** Statuses that are counted: cancelled and denied encounters are none. */
const COUNTED: readonly EventStatus[] = ['HELD', 'PLANNED', 'PROPOSED', 'DISPUTED'];
const MOST_SOURCES_SHOWN = 50;

const ORDERS: Readonly<
  Record<CounterpartOrderName, ListOrder & { readonly of: (row: CounterpartRow) => string | number }>
> = {
  MOST_OFTEN: { name: 'often', keyType: 'number', descending: true, of: (row) => row.held + row.undated },
  LATEST: { name: 'last', keyType: 'string', descending: true, of: (row) => row.last ?? '' },
  NAME: { name: 'name', keyType: 'string', descending: false, of: (row) => row.party.name },
};

interface Params {
  readonly parties: readonly string[];
  readonly kinds: readonly string[];
  readonly counted: readonly string[];
  readonly statuses: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly key: string | number;
  readonly id: string;
  readonly limit: number;
}

/** How much of each counterpart is read. */
export interface CounterpartDetail {
  /** LINK: label, id, slug, name. */
  readonly party: 'LINK' | 'WHOLE';
  /** NAME: id, name. */
  readonly sources: 'NONE' | 'NAME' | 'WHOLE';
}

/** A page, with the sources of all of its rows told once: most tell of many. */
interface Answer {
  readonly rows: readonly {
    readonly key: string | number;
    readonly counterpart: Omit<CounterpartRow, 'sources'>;
    /** Ids of sources. */
    readonly toldBy: readonly string[];
  }[];
  /** By name. */
  readonly sources: readonly SourceRow[];
  readonly total: number;
}

const SOURCES_TOLD = fragment('sources-told');

const counterparts = readStatement<Params, Answer>(
  'counterparts',
  ['parties', 'kinds', 'counted', 'statuses', 'from', 'to', 'key', 'id', 'limit'],
  {
    whose: { OWN: '$parties', WITH_PEOPLE: fragment('with-their-people') },
    answer: { PAGE: fragment('counterparts-page'), COUNT: 'RETURN count(p) AS total' },
    counterpart: { LINK: fragment('party-link'), WHOLE: fragment('party') },
    'told-by': { YES: fragment('counterpart-told-by'), NO: '[]' },
    'all-sources': {
      NAME: SOURCES_TOLD.replace('/*{its-source}*/', fragment('source-name')),
      WHOLE: SOURCES_TOLD.replace('/*{its-source}*/', fragment('source')),
      NONE: '[]',
    },
    'counterpart-key': { MOST_OFTEN: 'held + undated', LATEST: "coalesce(last, '')", NAME: 'p.name' },
    ...KEYSET_FRAGMENTS,
  },
);

/** Whom a party has met. */
export class Counterparts {
  constructor(private readonly graph: GraphReader) {}

  async page(
    question: CounterpartQuestion,
    order: CounterpartOrderName,
    request: PageRequest,
    detail: CounterpartDetail,
    view: View | null,
  ): Promise<Page<CounterpartRow>> {
    const by = ORDERS[order];
    if (view !== null) return this.pageInView(question, by, request, view);
    const keys = keyset(request, by);
    const { party, orItsPeople, ...narrowing } = question;
    const params = {
      ...narrowing,
      parties: [party],
      counted: COUNTED,
      ...keys.params,
    };
    const choice = {
      whose: orItsPeople ? 'WITH_PEOPLE' : 'OWN',
      counterpart: detail.party,
      'told-by': detail.sources === 'NONE' ? 'NO' : 'YES',
      'all-sources': detail.sources,
      'counterpart-key': order,
      ...keys.choice,
    };
    const [answer] = await this.graph.read(counterparts, params, { answer: 'PAGE', ...choice });
    const rows = answer === undefined ? [] : withSources(answer);
    return pageOf(
      rows,
      request,
      by,
      (row) => ({ key: row.key, id: row.counterpart.party.id }),
      (row) => row.counterpart,
      async () => (await this.graph.read(counterparts, params, { answer: 'COUNT', ...choice }))[0]?.total ?? 0,
    );
  }

  private async pageInView(
    question: CounterpartQuestion,
    by: (typeof ORDERS)[CounterpartOrderName],
    request: PageRequest,
    view: View,
  ): Promise<Page<CounterpartRow>> {
    const { party, orItsPeople, kinds, from, to } = question;
    const parties = orItsPeople ? (await findNames(this.graph, { organisation: party })).members : [party];
    const events = await new Events(this.graph).inView(
      { ...ALL_EVENTS, anyOf: parties, kinds, from, to, statuses: COUNTED },
      view,
    );
    const tallies = tally(events, parties);
    const known = await new Parties(this.graph).find([...tallies.keys()]);
    const all = [...tallies].flatMap(([id, told]) => {
      const party = known.get(id);
      return party === undefined || !question.statuses.some((status) => told.statuses.has(status))
        ? []
        : [{ ...told.counts, party, sources: told.sources() }];
    });
    const descending = by.descending !== request.backwards;
    const begin =
      request.cursor === null ? startOf(descending, by.keyType) : positionOf(by.name, request.cursor, by.keyType);
    const sign = descending ? -1 : 1;
    const compare = (a: Place, b: Place): number =>
      sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    const position = (row: CounterpartRow): Place => ({ key: by.of(row), id: row.party.id });
    const rows = all
      .filter((row) => compare(position(row), begin) > 0)
      .sort((a, b) => compare(position(a), position(b)))
      .slice(0, request.size + 1);
    return pageOf(
      rows,
      request,
      by,
      position,
      (row) => row,
      async () => all.length,
    );
  }
}

/** Each row with its sources in full. */
function withSources({ rows, sources }: Answer): { key: string | number; counterpart: CounterpartRow }[] {
  const known = new Map(sources.map((source, rank) => [source.id, { rank, source }]));
  return rows.map(({ key, counterpart, toldBy }) => {
    const told = toldBy.flatMap((id) => known.get(id) ?? []).sort((a, b) => a.rank - b.rank);
    return {
      key,
      counterpart: { ...counterpart, sources: told.slice(0, MOST_SOURCES_SHOWN).map(({ source }) => source) },
    };
  });
}

interface Place {
  readonly key: string | number;
  readonly id: string;
}

interface Tally {
  counts: {
    held: number;
    undated: number;
    planned: number;
    disputed: number;
    first: string | null;
    last: string | null;
  };
  readonly statuses: Set<EventStatus>;
  readonly sources: () => SourceRow[];
}

/** Counts each counterpart's events as the statement does: both sides must stand in the same status. */
function tally(events: readonly ViewedEvent[], parties: readonly string[]): Map<string, Tally> {
  const own = new Set(parties);
  const tallies = new Map<string, Tally & { readonly told: Map<string, SourceRow> }>();
  for (const event of events) {
    const { participants, dated, latest } = event.view;
    const ours = new Set(participants.filter((part) => own.has(part.partyId)).map((part) => part.status));
    for (const { partyId, status } of participants) {
      if (own.has(partyId) || !ours.has(status) || !COUNTED.includes(status)) continue;
      const told = new Map<string, SourceRow>();
      const known = tallies.get(partyId) ?? {
        counts: { held: 0, undated: 0, planned: 0, disputed: 0, first: null, last: null },
        statuses: new Set<EventStatus>(),
        told,
        sources: () => [...told.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, MOST_SOURCES_SHOWN),
      };
      tallies.set(partyId, known);
      known.statuses.add(status);
      for (const claim of event.claims) known.told.set(claim.sourceId, claim.source);
      if (status === 'HELD' && dated && latest !== null) {
        known.counts.held += 1;
        if (known.counts.first === null || latest < known.counts.first) known.counts.first = latest;
        if (known.counts.last === null || latest > known.counts.last) known.counts.last = latest;
      } else if (status === 'HELD') known.counts.undated += 1;
      else if (status === 'DISPUTED') known.counts.disputed += 1;
      else known.counts.planned += 1;
    }
  }
  return tallies;
}
