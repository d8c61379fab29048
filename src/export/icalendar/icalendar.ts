import type { EventRow } from '../../graph/read/event-row';
import type { ReportRow } from '../../graph/read/report-row';
import type { EventStatus } from '../../model/encounter';
import { eventTitle, statusWord } from '../event-title';
import type { EventWriter, ExportScope } from '../event-writer';
import { singleLine } from '../single-line';
import { contentLine, date, dateTime, text } from './content-line';

/** What RFC 5545 has for the status of an event. Only what was held is confirmed. */
const STATUSES: Readonly<Record<EventStatus, 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'>> = {
  HELD: 'CONFIRMED',
  PLANNED: 'TENTATIVE',
  PROPOSED: 'TENTATIVE',
  DISPUTED: 'TENTATIVE',
  CANCELLED: 'CANCELLED',
  DENIED: 'CANCELLED',
};

const MOST_REPORTS = 10;

/**
 * iCalendar (RFC 5545, with name and refresh of RFC 7986): the dated events as all-day entries. An interval is as wide as it
 * is told: 'in March' takes the month. The status is that of the people whose calendar it is.
 */
export const writeICalendar: EventWriter = async function* (pages, scope) {
  yield [
    'BEGIN:VCALENDAR\r\n',
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//whomet//exports 1//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', text(scope.title)),
    contentLine('X-WR-CALNAME', text(scope.title)),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'P1D'),
  ].join('');
  for await (const page of pages) yield page.map((event) => entry(event, scope)).join('');
  yield 'END:VCALENDAR\r\n';
};

function entry(event: EventRow, scope: ExportScope): string {
  const { earliest, latest } = event;
  if (earliest === null || latest === null) return '';
  const status = statusFor(event, scope);
  const reports = event.reports ?? [];
  const changedAt = dateTime(event.changedAt ?? `${event.lastPublished}T00:00:00Z`);
  const place = event.place?.name ?? event.placeName;
  const url = reports[0]?.article.url;
  return [
    'BEGIN:VEVENT\r\n',
    // An event keeps its id for life, so a calendar that is read again changes its entry.
    contentLine('UID', `${event.id}@whomet`),
    contentLine('DTSTAMP', changedAt),
    contentLine('LAST-MODIFIED', changedAt),
    contentLine('DTSTART;VALUE=DATE', date(earliest)),
    // The end of an all-day entry is the day after it.
    contentLine('DTEND;VALUE=DATE', date(latest, 1)),
    contentLine('SUMMARY', text(singleLine(eventTitle(event, status)))),
    contentLine('STATUS', STATUSES[status]),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('CATEGORIES', event.kind),
    ...(place === null ? [] : [contentLine('LOCATION', text(singleLine(place)))]),
    contentLine('DESCRIPTION', text(description(event, status, reports))),
    ...(url === undefined ? [] : [contentLine('URL', url)]),
    'END:VEVENT\r\n',
  ].join('');
}

/** As it stands for those whose calendar it is: of several, whoever did not surely take part. */
function statusFor(event: EventRow, { parties }: ExportScope): EventStatus {
  const theirs = event.participants.filter(({ party }) => parties.includes(party.id)).map((part) => part.status);
  return theirs.find((status) => status !== 'HELD') ?? theirs[0] ?? event.status;
}

function description(event: EventRow, status: EventStatus, reports: readonly ReportRow[]): string {
  const voices = event.independentSourceCount;
  const by = `${statusWord(status)}, according to ${event.reportCount} ${event.reportCount === 1 ? 'report' : 'reports'} of ${voices} independent ${voices === 1 ? 'source' : 'sources'}.`;
  const when =
    event.earliest === event.latest ? [] : [`On one or more days from ${event.earliest} to ${event.latest}.`];
  const said = reports.slice(0, MOST_REPORTS).map((report) => {
    const citing = report.attributedTo === null ? '' : `, citing ${singleLine(report.attributedTo)}`;
    const claim = `${report.article.source.name}, ${report.publishedOn}${citing} (${report.status.toLowerCase()})`;
    return `${claim}: “${singleLine(report.quote)}” ${report.article.url}`;
  });
  const left = event.reportCount - said.length;
  return [by, ...when, ...said, ...(left > 0 ? [`And ${left} more.`] : [])].join('\n');
}
