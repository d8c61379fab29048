import type { EventStatus, ReportStatus } from './encounter';
import { compareText } from './order';

/** What a standing report says that the status of its event depends on. */
export interface StatusReport {
  readonly articleId: string;
  readonly sourceId: string;
  /** Day of publication of the version that says it, ISO 8601. */
  readonly publishedOn: string;
  readonly status: ReportStatus;
  /** An encounter recalled in passing: it speaks for its article only where nothing else there does. */
  readonly background: boolean;
  /** Offset of the sentence in its article version. */
  readonly start: number;
}

/**
 * Status of an event over reports that stand: HELD if one says so and none denies it, DISPUTED if one does,
 * otherwise what the latest publication says. Total and independent of the order of `reports`.
 * @throws {RangeError} for no report at all: an event without one does not exist.
 */
export function eventStatus(reports: readonly StatusReport[]): EventStatus {
  const held = reports.some((report) => report.status === 'HELD');
  if (!held) return sourceView(reports).status;
  return reports.some((report) => report.status === 'DENIED') ? 'DISPUTED' : 'HELD';
}

/** An article's own view of an event: its last report of it, background clauses giving way to any other. */
export function articleView<R extends StatusReport>(reports: readonly R[]): R {
  return last(reports, compareWithinArticle);
}

/** The view of a source, or of several: that of the latest article. Articles of one day are told apart by id. */
export function sourceView<R extends StatusReport>(reports: readonly R[]): R {
  return last(
    reports,
    (a, b) =>
      compareText(a.publishedOn, b.publishedOn) || compareText(a.articleId, b.articleId) || compareWithinArticle(a, b),
  );
}

/** The reports that speak for an event's status: those that have it held (or deny it, where disputed), else those that agree. */
export function decidingReports<R extends Pick<StatusReport, 'status'>>(
  reports: readonly R[],
  status: EventStatus,
): R[] {
  const deciding: readonly ReportStatus[] = status === 'DISPUTED' ? ['HELD', 'DENIED'] : [status];
  return reports.filter((report) => deciding.includes(report.status));
}

function compareWithinArticle(a: StatusReport, b: StatusReport): number {
  return Number(b.background) - Number(a.background) || a.start - b.start || compareText(a.status, b.status);
}

function last<T>(items: readonly T[], compare: (a: T, b: T) => number): T {
  const first = items[0];
  if (first === undefined) throw new RangeError('An event has at least one report.');
  return items.reduce((best, item) => (compare(item, best) > 0 ? item : best), first);
}
