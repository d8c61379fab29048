import type { EncounterKind, EventStatus } from '../../model/encounter';
import { sourceView } from '../../model/event-status';
import { eventView, type ViewReport } from '../../model/event-view';
import { compareText } from '../../model/order';
import { voiceOf } from '../../model/voice';
import type { SourceRow } from './article-row';
import type { PartyRow } from './party-row';
import type { ReportRow } from './report-row';

/** What an account is summed up from: not all of a report. */
export interface ToldReport
  extends Pick<
    ReportRow,
    | 'id'
    | 'kind'
    | 'status'
    | 'earliest'
    | 'latest'
    | 'placeName'
    | 'attributedTo'
    | 'background'
    | 'start'
    | 'publishedOn'
    | 'cites'
  > {
  readonly article: { readonly id: string; readonly source: SourceRow };
  readonly place: { readonly id: string } | null;
  readonly participants: readonly { readonly party: PartyRow }[];
}

/** An event as one source has it. */
export interface AccountRow {
  readonly source: SourceRow;
  readonly status: EventStatus;
  readonly kind: EncounterKind;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly placeName: string | null;
  readonly participants: readonly PartyRow[];
  readonly firstPublished: string;
  readonly lastPublished: string;
  readonly cites: readonly string[];
  readonly reportCount: number;
  /** In order of publication and of the text. */
  readonly reports: readonly ToldReport[];
}

/** A source that has an event from somebody else. */
export interface CitingRow {
  readonly source: SourceRow;
  readonly cited: string;
  readonly parties: readonly PartyRow[];
  readonly citedSource: SourceRow | null;
}

/** What each source says of one event, in order of its first publication. A source's view is that of its latest article. */
export function accountsOf(reports: readonly ToldReport[]): AccountRow[] {
  const bySource = new Map<string, ToldReport[]>();
  for (const report of reports) {
    const id = report.article.source.id;
    const told = bySource.get(id);
    if (told === undefined) bySource.set(id, [report]);
    else told.push(report);
  }
  return [...bySource.values()]
    .map(accountOf)
    .sort((a, b) => compareText(a.firstPublished, b.firstPublished) || compareText(a.source.id, b.source.id));
}

function accountOf(told: readonly ToldReport[]): AccountRow {
  const reports = [...told].sort(
    (a, b) => compareText(a.publishedOn, b.publishedOn) || compareText(a.article.id, b.article.id) || a.start - b.start,
  );
  const claims = reports.map(claim);
  const { articleId, status } = sourceView(claims);
  const latest = claims.filter((report) => report.articleId === articleId);
  const news = latest.filter((report) => !report.background);
  const view = eventView(news.length > 0 ? news : latest);
  const parties = new Map(reports.flatMap((report) => report.participants.map(({ party }) => [party.id, party])));
  return {
    source: (reports[0] as ToldReport).article.source,
    status,
    kind: view.kind,
    earliest: view.earliest,
    latest: view.latest,
    placeName: view.placeName,
    participants: view.participants.flatMap((part) => parties.get(part.partyId) ?? []),
    firstPublished: (reports[0] as ToldReport).publishedOn,
    lastPublished: (reports.at(-1) as ToldReport).publishedOn,
    cites: [...new Set(reports.flatMap((report) => report.attributedTo ?? []))],
    reportCount: reports.length,
    reports,
  };
}

/** Who has one event from whom. `citedSource` is set where the one cited is a source of the same event. */
export function citationsOf(accounts: readonly AccountRow[]): CitingRow[] {
  return accounts.flatMap(({ source, reports }) =>
    [...new Set(reports.flatMap((report) => report.attributedTo ?? []))].map((cited) => {
      const said = reports.filter((report) => report.attributedTo === cited);
      const parties = [...new Map(said.flatMap((report) => report.cites.map((party) => [party.id, party]))).values()];
      const voice = voiceOf({ sourceId: source.id, group: null, citedMedium: cited });
      const citedSource = accounts.find((other) => other.source.id !== source.id && ownVoice(other.source) === voice);
      return { source, cited, parties, citedSource: citedSource?.source ?? null };
    }),
  );
}

/** A report as the rules of the model see it; within one source all is one voice. */
function claim(report: ToldReport): ViewReport {
  return {
    id: report.id,
    kind: report.kind,
    status: report.status,
    earliest: report.earliest,
    latest: report.latest,
    background: report.background,
    start: report.start,
    publishedOn: report.publishedOn,
    placeId: report.place?.id ?? null,
    placeName: report.placeName,
    articleId: report.article.id,
    sourceId: report.article.source.id,
    voice: report.article.source.id,
    parties: report.participants.map(({ party }) => party.id),
  };
}

function ownVoice(source: SourceRow): string {
  return voiceOf({ sourceId: source.id, group: null, citedMedium: null });
}
