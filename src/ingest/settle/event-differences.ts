import type {
  EventProperties,
  FormerIdWrite,
  PairWrite,
  SettleReport,
  StoredEvent,
  StoredParticipation,
} from '../../graph/write/settle-statements';
import { type EventView, eventView, type ViewReport } from '../../model/event-view';
import { compareText } from '../../model/order';
import type { EventResolution } from '../../model/resolution';
import { voiceOf } from '../../model/voice';
import { pairDifferences } from './party-differences';

interface Description {
  readonly reportId: string;
  readonly eventId: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Everything that has to be written for the graph to say what a resolution of events says. */
export interface EventDifferences {
  readonly events: readonly { id: string; properties: EventProperties }[];
  readonly descriptions: readonly Description[];
  readonly undescribed: readonly string[];
  readonly reportPlaces: readonly { reportId: string; placeId: string | null }[];
  readonly eventPlaces: readonly { eventId: string; placeId: string | null }[];
  readonly participations: readonly (StoredParticipation & { eventId: string })[];
  readonly absent: readonly { partyId: string; eventId: string }[];
  readonly formerIds: readonly FormerIdWrite[];
  readonly revived: readonly string[];
  readonly vanished: readonly string[];
  readonly candidates: readonly PairWrite[];
  readonly undone: readonly { a: string; b: string }[];
  /** Events of which anything at all changes, for `changedAt`. */
  readonly changed: readonly string[];
  /** Parties whose counts may have changed. */
  readonly parties: readonly string[];
}

const REASON_FORMER = 'said so in a former version of the same article';

/**
 * Compares a resolution of events with what is stored. Pure.
 * @param rows every report of the resolved set, and those that no longer stand, with what they describe now.
 * @param stored every event that these describe now, and those of `resolution` that exist.
 */
export function eventDifferences(
  rows: readonly SettleReport[],
  stored: readonly StoredEvent[],
  resolution: EventResolution,
): EventDifferences {
  const before = new Map(stored.map((event) => [event.id, event]));
  const after = new Map(viewsOf(rows, resolution));
  const wanted = wantedDescriptions(rows, resolution);
  const vanished = stored.filter((event) => !after.has(event.id));
  const changes = [...after].map(([id, view]) => changesOf(id, view, before.get(id)));
  const descriptions = rows.flatMap((row) => {
    const description = wanted.get(row.id);
    return description !== undefined && !isStored(row, description) ? [description] : [];
  });
  const undescribed = rows.filter((row) => row.eventId !== null && !wanted.has(row.id));
  return {
    events: changes.flatMap((change) => change.event ?? []),
    descriptions,
    undescribed: undescribed.map((row) => row.id),
    reportPlaces: rows
      .filter((row) => row.locatedIn.length > 1 || (row.locatedIn[0] ?? null) !== row.placeId)
      .map((row) => ({ reportId: row.id, placeId: row.placeId })),
    eventPlaces: changes.flatMap((change) => change.place ?? []),
    participations: changes.flatMap((change) => change.participations),
    absent: changes.flatMap((change) => change.absent),
    formerIds: formerIds(vanished, rows, wanted),
    revived: [...after.keys()].filter((id) => !before.has(id)),
    vanished: vanished.map((event) => event.id),
    ...pairDifferences(stored, resolution.candidates, (id) => after.has(id)),
    changed: changedEvents(changes, descriptions, undescribed, after),
    parties: [
      ...new Set([
        ...changes.flatMap((change) => change.parties),
        ...vanished.flatMap((event) => event.participants.map((part) => part.partyId)),
      ]),
    ].sort(),
  };
}

interface EventChange {
  readonly id: string;
  readonly event: { id: string; properties: EventProperties } | null;
  readonly place: { eventId: string; placeId: string | null } | null;
  readonly participations: readonly (StoredParticipation & { eventId: string })[];
  readonly absent: readonly { partyId: string; eventId: string }[];
  readonly parties: readonly string[];
}

function viewsOf(rows: readonly SettleReport[], resolution: EventResolution): [string, EventView][] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return resolution.clusters.flatMap((cluster): [string, EventView][] => {
    const said = cluster.members.flatMap(({ member }) => {
      const row = byId.get(member);
      return row?.standing ? [viewReport(row)] : [];
    });
    return said.length === 0 ? [] : [[cluster.id, eventView(said)]];
  });
}

function viewReport(row: SettleReport): ViewReport {
  return {
    id: row.id,
    articleId: row.articleId,
    sourceId: row.sourceId,
    publishedOn: row.publishedOn,
    status: row.status,
    background: row.background,
    start: row.offset,
    kind: row.kind,
    earliest: row.earliest,
    latest: row.latest,
    placeId: row.placeId,
    placeName: row.placeName,
    voice: voiceOf(row),
    parties: row.parties.map((party) => party.id),
  };
}

function changesOf(id: string, view: EventView, stored: StoredEvent | undefined): EventChange {
  const properties = propertiesOf(view);
  const parts = view.participants.map(({ partyId, status }) => ({
    partyId,
    status,
    kind: view.kind,
    sortDate: view.sortDate,
  }));
  const known = new Map(stored?.participants.map((part) => [part.partyId, part]));
  const present = new Set(parts.map((part) => part.partyId));
  const participations = parts.filter((part) => {
    const old = known.get(part.partyId);
    return old?.status !== part.status || old.kind !== part.kind || old.sortDate !== part.sortDate;
  });
  const absent = [...known.keys()].filter((partyId) => !present.has(partyId));
  const isSame =
    stored !== undefined &&
    Object.entries(properties).every(([name, value]) => stored[name as keyof EventProperties] === value);
  const moved = (stored?.places.length ?? 0) > 1 || (stored?.places[0] ?? null) !== view.placeId;
  return {
    id,
    event: isSame ? null : { id, properties },
    place: moved ? { eventId: id, placeId: view.placeId } : null,
    participations: participations.map((part) => ({ ...part, eventId: id })),
    absent: absent.map((partyId) => ({ partyId, eventId: id })),
    // Every participant's count depends on the event's kind, status, day and number of participants.
    parties: isSame ? [...participations.map((part) => part.partyId), ...absent] : [...present, ...absent],
  };
}

function propertiesOf(view: EventView): EventProperties {
  return {
    kind: view.kind,
    status: view.status,
    earliest: view.earliest,
    latest: view.latest,
    sortDate: view.sortDate,
    dated: view.dated,
    placeName: view.placeName,
    participantCount: view.participants.filter((part) => part.status === view.status).length,
    reportCount: view.reportCount,
    sourceCount: view.sourceCount,
    independentSourceCount: view.independentSourceCount,
    firstPublished: view.firstPublished,
    lastPublished: view.lastPublished,
  };
}

/**
 * Standing reports describe what resolution says; a report of a former version what its article says now of the same
 * parties, or else of these and others.
 */
function wantedDescriptions(rows: readonly SettleReport[], resolution: EventResolution): Map<string, Description> {
  const wanted = new Map<string, Description>();
  for (const cluster of resolution.clusters) {
    for (const { member, score, reasons } of cluster.members) {
      wanted.set(member, { reportId: member, eventId: cluster.id, score, reasons });
    }
  }
  const told = new Map<string, Told[]>();
  for (const row of rows) {
    const eventId = row.standing ? wanted.get(row.id)?.eventId : undefined;
    if (eventId === undefined) continue;
    const inArticle = told.get(row.articleId) ?? [];
    told.set(row.articleId, inArticle);
    inArticle.push({ eventId, parties: partiesOf(row) });
  }
  for (const row of rows) {
    if (row.standing || wanted.has(row.id)) continue;
    const eventId = eventOfFormer(partiesOf(row), told.get(row.articleId) ?? []);
    if (eventId !== null) wanted.set(row.id, { reportId: row.id, eventId, score: 1, reasons: [REASON_FORMER] });
  }
  return wanted;
}

/** What a standing report tells of whom. */
interface Told {
  readonly eventId: string;
  readonly parties: ReadonlySet<string>;
}

/** Of what is told of all these parties, the event told of the fewest, of equals the one with the least id; null: of none. */
function eventOfFormer(parties: ReadonlySet<string>, told: readonly Told[]): string | null {
  const [best] = told
    .filter((report) => report.parties.size === parties.size || parties.size >= LEAST_SHARED)
    .filter((report) => [...parties].every((party) => report.parties.has(party)))
    .sort((a, b) => a.parties.size - b.parties.size || compareText(a.eventId, b.eventId));
  return best?.eventId ?? null;
}

/** One party alone is in too many encounters to tell which of them is meant. */
const LEAST_SHARED = 2;

function partiesOf(row: SettleReport): ReadonlySet<string> {
  return new Set(row.parties.map((party) => party.id));
}

/** A vanished event leads to the one that most of its reports describe now, of equals the one with the least id. */
function formerIds(
  vanished: readonly StoredEvent[],
  rows: readonly SettleReport[],
  wanted: ReadonlyMap<string, Description>,
): FormerIdWrite[] {
  return vanished.flatMap(({ id }) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const heir = row.eventId === id ? wanted.get(row.id)?.eventId : undefined;
      if (heir !== undefined) counts.set(heir, (counts.get(heir) ?? 0) + 1);
    }
    const best = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0];
    return best === undefined ? [] : [{ id, kind: 'EVENT' as const, now: best[0] }];
  });
}

function changedEvents(
  changes: readonly EventChange[],
  descriptions: readonly Description[],
  undescribed: readonly SettleReport[],
  after: ReadonlyMap<string, EventView>,
): string[] {
  const altered = changes.filter(
    (change) =>
      change.event !== null || change.place !== null || change.participations.length > 0 || change.absent.length > 0,
  );
  const touched = [
    ...altered.map((change) => change.id),
    ...descriptions.map((description) => description.eventId),
    ...undescribed.flatMap((row) => row.eventId ?? []),
  ];
  return [...new Set(touched)].filter((id) => after.has(id)).sort();
}

function isStored(row: SettleReport, description: Description): boolean {
  const reasons = row.reasons ?? [];
  return (
    row.eventId === description.eventId &&
    row.score === description.score &&
    reasons.length === description.reasons.length &&
    reasons.every((reason, index) => reason === description.reasons[index])
  );
}
