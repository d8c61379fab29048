import { stringify } from 'csv-stringify/sync';
import type { EventRow } from '../graph/read/event-row';
import type { ReportRow } from '../graph/read/report-row';
import { decidingReports } from '../model/event-status';
import type { EventWriter } from './event-writer';
import { singleLine } from './single-line';

type Cell = string | number | null;

/** A column: its heading, and what it shows of a row. */
interface Column<R> {
  readonly name: string;
  readonly of: (row: R) => Cell;
}

const columns = <R>(of: Readonly<Record<string, (row: R) => Cell>>): readonly Column<R>[] =>
  Object.entries(of).map(([name, cell]) => ({ name, of: cell }));

/** An event a row: for counting and sorting. Its quote is the latest that speaks for its status. */
export const EVENT_COLUMNS = columns<EventRow>({
  id: (event) => event.id,
  kind: (event) => event.kind,
  status: (event) => event.status,
  earliest: (event) => event.earliest,
  latest: (event) => event.latest,
  place: (event) => event.place?.name ?? event.placeName,
  country: (event) => event.place?.country ?? null,
  participants: (event) => list(tookPart(event).map(({ party }) => party.name)),
  participantIds: (event) => list(tookPart(event).map(({ party }) => party.id)),
  otherwiseNamed: (event) =>
    list(
      event.participants
        .filter((part) => part.status !== event.status)
        .map(({ party, status }) => `${party.name} (${status})`),
    ),
  independentSources: (event) => event.independentSourceCount,
  reports: (event) => event.reportCount,
  sources: (event) => list(reportsOf(event).map((report) => report.article.source.name)),
  urls: (event) => list(reportsOf(event).map((report) => report.article.url)),
  firstPublished: (event) => event.firstPublished,
  lastPublished: (event) => event.lastPublished,
  quote: (event) => spokesman(event)?.quote ?? null,
  quoteSource: (event) => spokesman(event)?.article.source.name ?? null,
  quoteUrl: (event) => spokesman(event)?.article.url ?? null,
  changedAt: (event) => event.changedAt,
});

interface EventReport {
  readonly event: EventRow;
  readonly report: ReportRow;
}

/** A report a row, with its event's columns before it: every row is a piece of evidence; count events by eventId. */
export const REPORT_COLUMNS = columns<EventReport>({
  eventId: ({ event }) => event.id,
  eventKind: ({ event }) => event.kind,
  eventStatus: ({ event }) => event.status,
  eventEarliest: ({ event }) => event.earliest,
  eventLatest: ({ event }) => event.latest,
  eventPlace: ({ event }) => event.place?.name ?? event.placeName,
  reportId: ({ report }) => report.id,
  kind: ({ report }) => report.kind,
  status: ({ report }) => report.status,
  earliest: ({ report }) => report.earliest,
  latest: ({ report }) => report.latest,
  datePhrase: ({ report }) => report.datePhrase,
  place: ({ report }) => report.placeName,
  participants: ({ report }) => list(report.participants.map(({ party }) => party.name)),
  participantIds: ({ report }) => list(report.participants.map(({ party }) => party.id)),
  asWritten: ({ report }) => list(report.participants.map((named) => named.as)),
  quote: ({ report }) => report.quote,
  start: ({ report }) => report.start,
  end: ({ report }) => report.end,
  attributedTo: ({ report }) => report.attributedTo,
  background: ({ report }) => String(report.background),
  confidence: ({ report }) => report.confidence,
  publishedOn: ({ report }) => report.publishedOn,
  knownAt: ({ report }) => report.knownAt,
  sourceId: ({ report }) => report.article.source.id,
  source: ({ report }) => report.article.source.name,
  articleId: ({ report }) => report.article.id,
  articleTitle: ({ report }) => report.article.title,
  url: ({ report }) => report.article.url,
  extractor: ({ report }) => `${report.extractor} ${report.extractorVersion}`,
});

/** An event a row. */
export const writeEventRows: EventWriter = (pages) => table(pages, EVENT_COLUMNS, (event) => [event]);

/** A report a row. */
export const writeReportRows: EventWriter = (pages) =>
  table(pages, REPORT_COLUMNS, (event) => reportsOf(event).map((report) => ({ event, report })));

async function* table<R>(
  pages: AsyncIterable<readonly EventRow[]>,
  shown: readonly Column<R>[],
  rowsOf: (event: EventRow) => readonly R[],
): AsyncGenerator<string> {
  yield lines([shown.map(({ name }) => name)]);
  for await (const page of pages) {
    yield lines(page.flatMap(rowsOf).map((row) => shown.map((column) => cellText(column.of(row)))));
  }
}

/**
 * RFC 4180. A text that a spreadsheet would run as a formula (it begins with = + - @ or their full-width forms) gets an
 * apostrophe before it, by which spreadsheets know a text.
 */
function lines(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], { record_delimiter: '\r\n', escape_formulas: true });
}

/** One line a cell: a line break in one is legal, but many readers stumble over it. */
function cellText(cell: Cell): Cell {
  return typeof cell === 'string' ? singleLine(cell) : cell;
}

function tookPart(event: EventRow): EventRow['participants'] {
  return event.participants.filter((part) => part.status === event.status);
}

function reportsOf(event: EventRow): readonly ReportRow[] {
  return event.reports ?? [];
}

/** The report whose words are shown for the event: the latest that says what the event's status says. */
function spokesman(event: EventRow): ReportRow | undefined {
  const reports = reportsOf(event);
  return decidingReports(reports, event.status).at(-1) ?? reports.at(-1);
}

/** Each once, in order. */
function list(values: readonly string[]): string {
  return [...new Set(values)].join('; ');
}
