import type { GraphReader } from '../graph';
import { readStatement } from '../statement';
import { always, fragment } from './fragments';
import { KEYSET_FRAGMENTS, keyset, type ListOrder, type Page, type PageRequest, pageOf } from './page';
import type { PartyRow } from './party-row';
import { VIEW_PARAMETERS, type View, type ViewParams, viewParams } from './view';

/** A title that articles give a person in an organisation, with the days of the first and last article that says so. */
export interface OfficeRow {
  readonly title: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly person: PartyRow;
  readonly organisation: PartyRow;
}

/** Another party that may be the same; nobody has decided. */
export interface CandidateRow {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly party: PartyRow;
}

export type PartyLabel = PartyRow['label'];
export type PartyOrderName = 'NAME' | 'MOST_MEETINGS';

const ORDERS: Readonly<Record<PartyOrderName, ListOrder & { readonly key: 'name' | 'meetingCount' }>> = {
  NAME: { name: 'name', key: 'name', keyType: 'string', descending: false },
  MOST_MEETINGS: { name: 'meetings', key: 'meetingCount', keyType: 'number', descending: true },
};

const LABELS = { Person: 'Person', Organisation: 'Organisation' } as const;

const findParties = readStatement<{ names: readonly string[] }, { given: string; party: PartyRow }>(
  'find-parties',
  ['names'],
  always('party'),
);
const REPORTED = fragment('party-reported');
const partiesPage = readStatement<
  ViewParams & { key: string | number; id: string; limit: number },
  { key: string | number; party: PartyRow }
>('parties-page', [...VIEW_PARAMETERS, 'key', 'id', 'limit'], {
  ...always('party'),
  label: LABELS,
  reported: { ANY: '', IN_VIEW: `AND ${REPORTED}` },
  key: { name: 'name', meetingCount: 'meetingCount' },
  ...KEYSET_FRAGMENTS,
});
const partiesCount = readStatement<ViewParams, { total: number }>('parties-count', VIEW_PARAMETERS, {
  label: LABELS,
  reported: { ANY: '', IN_VIEW: `WHERE ${REPORTED}` },
});
const officesByParty = readStatement<
  { parties: readonly string[]; limit: number },
  { given: string; office: OfficeRow }
>('offices-by-party', ['parties', 'limit'], always('party'));
const candidatesByParties = readStatement<
  { parties: readonly string[]; limit: number },
  { given: string; candidate: CandidateRow }
>('candidates-by-parties', ['parties', 'limit'], always('party'));

/** A graph-wide guard for lists without pages: offices and candidates of all parties of one question. */
const MOST_AT_ONCE = 2_000;

/** People and organisations. */
export class Parties {
  constructor(private readonly graph: GraphReader) {}

  /** By id, former id or slug; keyed by the name that was given. `label`: only a person, or only an organisation. */
  async find(names: readonly string[], label: PartyLabel | null = null): Promise<Map<string, PartyRow>> {
    if (names.length === 0) return new Map();
    const rows = await this.graph.read(findParties, { names });
    const wanted = rows.filter(({ party }) => label === null || party.label === label);
    return new Map(wanted.map((row) => [row.given, row.party]));
  }

  /** All of them, or those whom a report in the view names. */
  async page(
    label: PartyLabel,
    order: PartyOrderName,
    request: PageRequest,
    view: View | null,
  ): Promise<Page<PartyRow>> {
    const by = ORDERS[order];
    const keys = keyset(request, by);
    const params = viewParams(view);
    const choice = { label, reported: view === null ? 'ANY' : 'IN_VIEW' };
    const rows = await this.graph.read(
      partiesPage,
      { ...params, ...keys.params },
      { ...choice, key: by.key, ...keys.choice },
    );
    return pageOf(
      rows,
      request,
      by,
      (row) => ({ key: row.key, id: row.party.id }),
      (row) => row.party,
      async () => (await this.graph.read(partiesCount, params, choice))[0]?.total ?? 0,
    );
  }

  /** Offices held by people and in organisations, latest first; keyed by the party's id. */
  async offices(ids: readonly string[]): Promise<Map<string, OfficeRow[]>> {
    const rows = await this.graph.read(officesByParty, { parties: ids, limit: MOST_AT_ONCE });
    return grouped(rows, (row) => row.office);
  }

  /** Undecided candidates, likeliest first; keyed by the party's id. */
  async candidates(ids: readonly string[]): Promise<Map<string, CandidateRow[]>> {
    const rows = await this.graph.read(candidatesByParties, { parties: ids, limit: MOST_AT_ONCE });
    return grouped(rows, (row) => row.candidate);
  }
}

function grouped<R extends { readonly given: string }, T>(rows: readonly R[], item: (row: R) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.given);
    if (group === undefined) groups.set(row.given, [item(row)]);
    else group.push(item(row));
  }
  return groups;
}
