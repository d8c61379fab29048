import { monthOf, monthSpan, oneDay, type Span, weekdayOf, weekSpan, yearOf, yearSpan } from '../calendar';
import type { DatePattern, Reading } from '../reading';
import { textAfter } from '../surroundings';
import { compilePattern, countOf, weekdayNumber } from '../vocabulary';

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** Some units from the reference; from a longer unit than a day the result is as wide as that unit. */
function shifted(count: number, unit: string): Reading {
  return ({ reference }) => {
    if (!reference) return null;
    const days = count * (DAYS[unit] ?? 1);
    const moved: Span = { first: reference.first + days, last: reference.last + days };
    if (unit === 'day') return moved;
    if (unit === 'week') return { first: weekSpan(moved.first).first, last: weekSpan(moved.last).last };
    if (unit === 'month') return monthSpan(yearOf(moved.first), monthOf(moved.first));
    return yearSpan(yearOf(moved.first));
  };
}

/** The unit in which the reference lies ('that week'); null where the reference is wider than the unit. */
function unitOfReference(unit: string): Reading {
  return ({ reference }) => {
    if (!reference) return null;
    const around = {
      day: reference,
      week: weekSpan(reference.first),
      month: monthSpan(yearOf(reference.first), monthOf(reference.first)),
      year: yearSpan(yearOf(reference.first)),
    }[unit];
    return around && around.last >= reference.last ? around : null;
  };
}

/** What follows shows that the phrase counts from an event, not from a date: 'the day after the vote'. */
const isComplete = ({ input, index, 0: phrase }: RegExpExecArray) =>
  /^(?:\s*(?:[.,;:)"”—–]|$)|\s+(?:in|at|on|with|for|and|but|to|that)\b)/.test(textAfter(input, index + phrase.length));

/** Days told by their distance from another date in the context. */
export const daysAfterDays: readonly DatePattern[] = [
  {
    name: 'two days later',
    granule: 'DAY',
    relative: true,
    pattern: compilePattern('{count} {unit}s? (?<way>later|earlier)'),
    read: ({ count = '', unit = '', way }) =>
      shifted((way?.toLowerCase() === 'later' ? 1 : -1) * countOf(count), unit.toLowerCase()),
  },
  {
    name: 'the next day',
    granule: 'DAY',
    relative: true,
    pattern: compilePattern(
      '(?:on )?(?:the|that) (?:next|following) (?<unit>day|week|month|year)|the (?<morning>next|following) morning',
    ),
    read: ({ unit }) => shifted(1, unit?.toLowerCase() ?? 'day'),
  },
  {
    name: 'the previous day',
    granule: 'DAY',
    relative: true,
    pattern: compilePattern('(?:on )?the previous (?<unit>day|week|month|year)|the previous (?:night|evening)'),
    read: ({ unit }) => shifted(-1, unit?.toLowerCase() ?? 'day'),
  },
  {
    name: 'the day before',
    granule: 'DAY',
    relative: true,
    pattern: compilePattern('(?:the|a|one) {unit} (?<way>before|after)'),
    accepts: isComplete,
    read: ({ unit = '', way }) => shifted(way?.toLowerCase() === 'after' ? 1 : -1, unit.toLowerCase()),
  },
  {
    name: 'the same day',
    granule: 'DAY',
    relative: true,
    pattern: compilePattern('(?:later |earlier )?(?:on |in )?(?:the same|that) {unit}'),
    read: ({ unit = 'day' }) => unitOfReference(unit.toLowerCase()),
  },
  {
    name: 'later in the day',
    granule: 'DAY',
    relative: true,
    pattern: compilePattern('(?:earlier|later) (?:in|on) the day'),
    // Where no day has been told it is the article's.
    read: () => (context) => context.reference ?? oneDay(context.anchor),
  },
  {
    name: 'that Friday',
    granule: 'DAY',
    relative: true,
    pattern: compilePattern('(?:that|the following) {weekday}'),
    read: ({ weekday = '' }) => {
      const wanted = weekdayNumber(weekday);
      return ({ reference }) => reference && oneDay(reference.first + ((wanted - weekdayOf(reference.first) + 7) % 7));
    },
  },
];
