/**
 * Calendar arithmetic on day numbers: days since 1970-01-01 in the proleptic Gregorian calendar, no time zone.
 * Whole numbers compare, add and subtract without a date library, and cannot drift by an hour.
 */
export type Day = number;

/** Closed span of days. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday; Monday is 0. */
const WEEKDAY_OF_EPOCH = 3;

/** The day of a calendar date, or null where no such date exists (31 June). `month` counts from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date ? time.getTime() / MILLISECONDS_PER_DAY : null;
}

/** Reads YYYY-MM-DD; null for anything else. */
export function parseDay(iso: string): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** Writes a day as YYYY-MM-DD. */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * MILLISECONDS_PER_DAY).getUTCFullYear();
}

/** Month of a day, from 1. */
export function monthOf(day: Day): number {
  return new Date(day * MILLISECONDS_PER_DAY).getUTCMonth() + 1;
}

/** Day of the week, Monday 0 to Sunday 6. */
export function weekdayOf(day: Day): number {
  return (((day + WEEKDAY_OF_EPOCH) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/** The same date some months on (or back); the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const time = new Date(day * MILLISECONDS_PER_DAY);
  const target = monthSpan(time.getUTCFullYear(), time.getUTCMonth() + 1 + months);
  return Math.min(target.first + time.getUTCDate() - 1, target.last);
}

/** A month; `month` may lie outside 1 to 12 and then counts into the years around. */
export function monthSpan(year: number, month: number): Span {
  const firstOf = (m: number) => Date.UTC(year, m - 1, 1) / MILLISECONDS_PER_DAY;
  return { first: firstOf(month), last: firstOf(month + 1) - 1 };
}

/** Some months in a row. */
export function monthsSpan(year: number, month: number, count: number): Span {
  return { first: monthSpan(year, month).first, last: monthSpan(year, month + count - 1).last };
}

export function yearSpan(year: number): Span {
  return monthsSpan(year, 1, 12);
}

/** The week, Monday to Sunday, in which a day lies. */
export function weekSpan(day: Day): Span {
  const first = day - weekdayOf(day);
  return { first, last: first + DAYS_PER_WEEK - 1 };
}

export function oneDay(day: Day | null): Span | null {
  return day === null ? null : { first: day, last: day };
}

/** Number of days in a span. */
export function lengthOf(span: Span): number {
  return span.last - span.first + 1;
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}

/** The nth given weekday of a month (n from 1; -1 is the last). */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const { first, last } = monthSpan(year, month);
  if (n < 0) return last - ((weekdayOf(last) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK);
  return first + ((weekday - weekdayOf(first) + DAYS_PER_WEEK) % DAYS_PER_WEEK) + (n - 1) * DAYS_PER_WEEK;
}

/** Easter Sunday of the Western churches (the anonymous Gregorian algorithm, as in Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return monthSpan(year, month).first + ((h + l - 7 * m + 114) % 31);
}
