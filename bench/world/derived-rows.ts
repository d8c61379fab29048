import type { LoadRows } from '../../src/ingest/load/rows';
import { eventView } from '../../src/model/event-view';
import { voiceOf } from '../../src/model/voice';
import type { WorldEvent, WorldParty } from './world';

/** What resolution and settling would write for the articles of one event, known here from the start. */
export interface DerivedRows {
  readonly events: { id: string; properties: object }[];
  readonly references: { mentionId: string; targetId: string; score: number; reasons: readonly string[] }[];
  readonly descriptions: { reportId: string; eventId: string; score: number; reasons: readonly string[] }[];
  readonly reportPlaces: { reportId: string; placeId: string | null }[];
  readonly eventPlaces: { eventId: string; placeId: string | null }[];
  readonly participations: ReturnType<typeof participationsOf>;
}

const REASONS = ['the same name'];

/** Pure. @param rows of this event's articles and no others. */
export function derivedRows(event: WorldEvent, rows: LoadRows, changedAt: string): DerivedRows {
  const targets = new Map([
    ...event.parties.map((party) => [party.name, party.id] as const),
    ...(event.place === null ? [] : [[event.place.name, event.place.id] as const]),
  ]);
  const named = new Map(
    rows.mentions.map((mention) => [mention.id, targets.get(String(mention.properties.name)) ?? '']),
  );
  const articleOf = new Map(rows.versions.map((version) => [version.id, version.articleId]));
  const parties = partiesOfReports(event, rows);
  const view = eventView(
    rows.reports.map(({ id, versionId, properties }) => {
      const said = properties as unknown as StoredReport;
      return {
        ...said,
        id,
        articleId: articleOf.get(versionId) ?? '',
        placeId: event.place?.id ?? null,
        voice: voiceOf({ sourceId: said.sourceId, group: null, citedMedium: null }),
        parties: (parties.get(id) ?? []).map((party) => party.id),
      };
    }),
  );
  const { participants, placeId, ...properties } = view;
  const eventId = rows.reports.map((report) => String(report.properties.memberId)).sort()[0] as string;
  return {
    events: [
      {
        id: eventId,
        properties: {
          ...properties,
          participantCount: participants.filter((part) => part.status === view.status).length,
          changedAt,
        },
      },
    ],
    references: [...named].map(([mentionId, targetId]) => ({ mentionId, targetId, score: 1, reasons: REASONS })),
    descriptions: rows.reports.map((report) => ({ reportId: report.id, eventId, score: 1, reasons: REASONS })),
    reportPlaces: rows.places.map(({ reportId }) => ({ reportId, placeId })),
    eventPlaces: placeId === null ? [] : [{ eventId, placeId }],
    participations: participationsOf(eventId, view),
  };
}

/** Whom each report names, by its id. Pure. */
export function partiesOfReports(event: WorldEvent, rows: LoadRows): Map<string, WorldParty[]> {
  const partyNamed = new Map(event.parties.map((party) => [party.name, party]));
  const partyOf = new Map(rows.mentions.map(({ id, properties }) => [id, partyNamed.get(String(properties.name))]));
  const parties = new Map<string, WorldParty[]>();
  for (const { reportId, mentionId } of rows.names) {
    const party = partyOf.get(mentionId);
    if (party !== undefined) parties.set(reportId, [...(parties.get(reportId) ?? []), party]);
  }
  return parties;
}

/** What a report's row holds of what its event is summed up from. */
interface StoredReport {
  readonly kind: WorldEvent['kind'];
  readonly status: WorldEvent['tellings'][number]['claims'][number]['status'];
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly placeName: string | null;
  readonly background: boolean;
  readonly start: number;
  readonly publishedOn: string;
  readonly sourceId: string;
}

function participationsOf(eventId: string, view: ReturnType<typeof eventView>) {
  return view.participants.map(({ partyId, status }) => ({
    partyId,
    eventId,
    status,
    kind: view.kind,
    sortDate: view.sortDate,
  }));
}

/** How a party of the cast is stored. */
export function partyRow(party: WorldParty): { id: string; label: 'Person' | 'Organisation'; properties: object } {
  return {
    id: party.id,
    label: party.isPerson ? 'Person' : 'Organisation',
    properties: {
      slug: party.slug,
      name: party.name,
      aliases: [],
      searchText: party.name.toLowerCase(),
      kind: party.isPerson ? null : 'BODY',
      country: null,
    },
  };
}
