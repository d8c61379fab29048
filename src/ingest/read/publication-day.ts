const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
/** A day at the start of an ISO 8601 instant: the day as its writer's clock had it. */
const ISO_INSTANT = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/;
const BASIC_DAY = /^(\d{4})(\d\d)(\d\d)$/;
/** RFC 822 as feeds write it ('Wed, 4 Jun 2025 10:00:00 +0300'), and 'Jun 4, 2025', '4 June 2025'. */
const DAY_MONTH_YEAR = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i;
const MONTH_DAY_YEAR = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})\b/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whether a text is an ISO day that the calendar has: '2025-02-30' is not. */
export function isDay(text: string): boolean {
  const parts = ISO_DAY.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1000) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Reads a day out of the ways in which JSON, feeds and pages write one, or null. A time of day and a time zone are dropped:
 * the day is the one that the writer saw on the calendar. Day-first and month-first numbers ('04/06/2025') cannot be told
 * apart and are not read.
 */
export function publicationDay(written: string): string | null {
  const text = written.trim();
  const iso = isDay(text) ? text : ISO_INSTANT.exec(text)?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const basic = BASIC_DAY.exec(text);
  if (basic) return day(basic[1], Number(basic[2]), basic[3]);
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return day(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst) return day(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function day(year: string | undefined, month: number, date: string | undefined): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
