import { ENCOUNTER_KINDS, type EncounterKind, type EventStatus } from './encounter';
import { decidingReports, eventStatus, type StatusReport, sourceView } from './event-status';
import { compareText } from './order';

/** What a standing report contributes to what is shown of its event. */
export interface ViewReport extends StatusReport {
  readonly id: string;
  readonly kind: EncounterKind;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly placeId: string | null;
  readonly placeName: string | null;
  /**
   * Who speaks, as far as independence goes: the source's group or name, or the medium that the report cites instead.
   * Two reports of one voice are one testimony.
   */
  readonly voice: string;
  /** Ids of the parties that the report names as participants. */
  readonly parties: readonly string[];
}

export interface ViewParticipant {
  readonly partyId: string;
  /** The event's status, except that a party whom no deciding report names keeps what is said of it. */
  readonly status: EventStatus;
}

/** An event as its reports have it: everything that the graph stores about it, and what a narrower view recomputes. */
export interface EventView {
  readonly kind: EncounterKind;
  readonly status: EventStatus;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly dated: boolean;
  /** `latest`, or the last day of publication where no report dates it. */
  readonly sortDate: string;
  readonly placeId: string | null;
  readonly placeName: string | null;
  readonly participants: readonly ViewParticipant[];
  readonly reportCount: number;
  readonly sourceCount: number;
  readonly independentSourceCount: number;
  readonly firstPublished: string;
  readonly lastPublished: string;
}

/**
 * Sums reports up into their event. Pure, total for one report or more, and independent of their order; the graph's
 * derived values and the API's `view: {sources, without, asOf}` are both this function.
 * @throws {RangeError} for no report at all.
 */
export function eventView(reports: readonly ViewReport[]): EventView {
  const status = eventStatus(reports);
  const deciding = decidingReports(reports, status);
  const interval = agreedInterval(deciding) ?? agreedInterval(reports);
  const published = reports.map((report) => report.publishedOn).sort();
  const lastPublished = published.at(-1) ?? '';
  const place = agreedPlace(deciding) ?? agreedPlace(reports);
  return {
    kind: agreedKind(deciding),
    status,
    earliest: interval?.earliest ?? null,
    latest: interval?.latest ?? null,
    dated: interval !== null,
    sortDate: interval?.latest ?? lastPublished,
    placeId: place?.placeId ?? null,
    placeName: place?.placeName ?? null,
    participants: participants(reports, deciding, status),
    reportCount: reports.length,
    sourceCount: new Set(reports.map((report) => report.sourceId)).size,
    independentSourceCount: new Set(reports.map((report) => report.voice)).size,
    firstPublished: published[0] ?? '',
    lastPublished,
  };
}

function participants(
  reports: readonly ViewReport[],
  deciding: readonly ViewReport[],
  status: EventStatus,
): ViewParticipant[] {
  const naming = new Map<string, ViewReport[]>();
  for (const report of reports) {
    for (const party of new Set(report.parties)) {
      const said = naming.get(party);
      if (said === undefined) naming.set(party, [report]);
      else said.push(report);
    }
  }
  const decided = new Set(deciding.flatMap((report) => report.parties));
  // Who was only ever expected did not take part because others did: a planned participant is never reported as held.
  const binding = status === 'HELD' || status === 'DISPUTED';
  return [...naming]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([partyId, said]) => ({
      partyId,
      status: binding && !decided.has(partyId) ? eventStatus(said) : status,
    }));
}

interface DatedReport extends ViewReport {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * The span that most voices agree on: each voice speaks with its latest dated article; the days covered by most of them
 * win, then the days told latest, then the earliest. Null where no report has a date.
 */
function agreedInterval(reports: readonly ViewReport[]): { earliest: string; latest: string } | null {
  const votes = latestOfEachVoice(
    reports.filter((report): report is DatedReport => report.earliest !== null && report.latest !== null),
  );
  if (votes.length === 0) return null;
  const candidates = votes.flatMap((a) => {
    const covering = votes.filter((b) => b.earliest <= a.earliest && a.earliest <= b.latest);
    return [
      {
        support: new Set(covering.map((vote) => vote.voice)).size,
        told:
          covering
            .map((vote) => vote.publishedOn)
            .sort()
            .at(-1) ?? '',
        earliest: a.earliest,
        latest: covering.map((vote) => vote.latest).sort()[0] ?? a.latest,
      },
    ];
  });
  candidates.sort(
    (a, b) =>
      b.support - a.support ||
      compareText(b.told, a.told) ||
      compareText(a.earliest, b.earliest) ||
      compareText(a.latest, b.latest),
  );
  const best = candidates[0];
  return best === undefined ? null : { earliest: best.earliest, latest: best.latest };
}

/** The dated reports of the latest article of each voice. */
function latestOfEachVoice(reports: readonly DatedReport[]): DatedReport[] {
  const voices = new Map<string, DatedReport[]>();
  for (const report of reports) {
    const said = voices.get(report.voice);
    if (said === undefined) voices.set(report.voice, [report]);
    else said.push(report);
  }
  return [...voices.values()].flatMap((said) => {
    const { articleId } = sourceView(said);
    const own = said.filter((report) => report.articleId === articleId);
    const news = own.filter((report) => !report.background);
    return news.length > 0 ? news : own;
  });
}

/** The kind that most voices use; of kinds told equally often the more specific (the order of ENCOUNTER_KINDS). */
function agreedKind(reports: readonly ViewReport[]): EncounterKind {
  const voices = (kind: EncounterKind): number =>
    new Set(reports.filter((report) => report.kind === kind).map((report) => report.voice)).size;
  return ENCOUNTER_KINDS.reduce((best, kind) => (voices(kind) > voices(best) ? kind : best), ENCOUNTER_KINDS[0]);
}

/** The place that most voices name; of places told equally often the one told last. */
function agreedPlace(reports: readonly ViewReport[]): { placeId: string | null; placeName: string } | null {
  const places = new Map<string, { placeId: string | null; placeName: string; voices: Set<string>; told: string }>();
  for (const report of reports) {
    if (report.placeName === null) continue;
    const key = report.placeId ?? report.placeName.toLowerCase();
    const known = places.get(key);
    const told = known === undefined || report.publishedOn > known.told ? report.publishedOn : known.told;
    // One place written in two ways is shown in its fullest form.
    const placeName =
      known === undefined || fuller(report.placeName, known.placeName) ? report.placeName : known.placeName;
    const voices = (known?.voices ?? new Set<string>()).add(report.voice);
    places.set(key, { placeId: report.placeId, placeName, voices, told });
  }
  const best = [...places].sort(
    ([keyA, a], [keyB, b]) => b.voices.size - a.voices.size || compareText(b.told, a.told) || compareText(keyA, keyB),
  )[0];
  return best === undefined ? null : { placeId: best[1].placeId, placeName: best[1].placeName };
}

function fuller(name: string, known: string): boolean {
  return name.length > known.length || (name.length === known.length && name < known);
}
