import { addMonths, monthOf, monthSpan, oneDay, type Span, weekSpan, yearOf, yearSpan } from '../calendar';
import type { DatePattern, Reading, ReadingContext } from '../reading';
import { textAfter, textBefore } from '../surroundings';
import { compilePattern, countOf } from '../vocabulary';

/**
 * How far uncounted units reach ('in the coming weeks'): a week of days, eight weeks, half a year. Years reach too far to
 * date anything.
 */
const UNCOUNTED: Readonly<Record<string, { readonly days?: number; readonly months?: number }>> = {
  day: { days: 7 },
  week: { days: 56 },
  month: { months: 6 },
};

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** The day some units on from another, or back. */
function move(day: number, count: number, unit: string): number {
  const days = DAYS[unit];
  return days === undefined ? addMonths(day, count * (unit === 'year' ? 12 : 1)) : day + count * days;
}

/** The day, or the whole calendar unit, that lies some units away: 'three weeks ago' names a week, 'a year ago' a year. */
function unitAway(count: number, unit: string): Reading {
  return ({ anchor }) => {
    const day = move(anchor, count, unit);
    if (unit === 'day') return oneDay(day);
    if (unit === 'week') return weekSpan(day);
    return unit === 'month' ? monthSpan(yearOf(day), monthOf(day)) : yearSpan(yearOf(day));
  };
}

/** From the article's day to some units on (`sign` 1), or from some units back to it (-1). */
function reach(count: number | null, unit: string, sign: 1 | -1): Reading {
  return ({ anchor }: ReadingContext): Span | null => {
    const uncounted = UNCOUNTED[unit];
    if (count === null && !uncounted) return null;
    const far =
      count !== null
        ? move(anchor, sign * count, unit)
        : uncounted?.days
          ? anchor + sign * uncounted.days
          : addMonths(anchor, sign * (uncounted?.months ?? 0));
    return { first: Math.min(anchor, far), last: Math.max(anchor, far) };
  };
}

const unitOf = (unit = '') => unit.toLowerCase();
const optionalCount = (count: string | undefined) => (count === undefined ? null : countOf(count));

/** A count of days of something is a length, not a distance: 'in two days of talks'. */
const isDistance = ({ input, index, 0: phrase }: RegExpExecArray) =>
  !/^\s+of\b/.test(textAfter(input, index + phrase.length));

/** 'for the past two years' is a length too. */
const isReach = ({ input, index }: RegExpExecArray) => !/\bfor\s+$/i.test(textBefore(input, index));

/** Units counted from the article's day. */
export const countedUnits: readonly DatePattern[] = [
  {
    name: 'two days ago',
    granule: 'DAY',
    pattern: compilePattern('(?:just |only |about |exactly |nearly |almost |some |roughly )?{count} {unit}s? ago'),
    read: ({ count = '', unit }) => unitAway(-countOf(count), unitOf(unit)),
  },
  {
    name: 'a couple of days ago',
    granule: 'DAY',
    pattern: compilePattern('a couple (?:of )?{unit}s ago'),
    read:
      ({ unit }) =>
      ({ anchor }) => ({ first: move(anchor, -4, unitOf(unit)), last: move(anchor, -2, unitOf(unit)) }),
  },
  {
    name: 'hours ago',
    granule: 'DAY',
    pattern: compilePattern('(?:(?:{count}|a few|several|just|only) )?(?:hours?|minutes?|moments) ago'),
    read:
      () =>
      ({ anchor }) =>
        oneDay(anchor),
  },
  {
    name: 'in two weeks',
    granule: 'DAY',
    pattern: compilePattern("in (?:about |just |only )?{count} {unit}s?(?:'|’)?(?: time| from now)?"),
    accepts: isDistance,
    read: ({ count = '', unit }) => {
      const read = unitAway(countOf(count), unitOf(unit));
      return (context) => (context.tense === 'FUTURE' ? read(context) : null);
    },
  },
  {
    name: 'two weeks from now',
    granule: 'DAY',
    pattern: compilePattern('{count} {unit}s? from (?:now|today)'),
    read: ({ count = '', unit }) => unitAway(countOf(count), unitOf(unit)),
  },
  {
    name: 'within two weeks',
    granule: 'PERIOD',
    pattern: compilePattern('within (?:the (?:next|coming) )?(?:{count} {unit}s?|(?<several>days|weeks|months))'),
    accepts: isDistance,
    read: ({ count, unit, several }) => reach(optionalCount(count), unitOf(unit ?? several?.slice(0, -1)), 1),
  },
  {
    name: 'in the coming weeks',
    granule: 'PERIOD',
    pattern: compilePattern(
      '(?:in|over|during|for) (?:the )?(?:coming|next|upcoming)(?: {count}| few| several| couple of)? {unit}s?|the (?:coming|upcoming) {unit:alone}s?',
    ),
    read: ({ count, unit, alone }) => {
      const named = unitOf(unit ?? alone);
      return reach(optionalCount(count), named, 1);
    },
  },
  {
    name: 'in recent weeks',
    granule: 'PERIOD',
    pattern: compilePattern(
      '(?:in|over|during) (?:recent|the (?:past|last)(?: few| several| couple of)?) {unit}s|the (?:past|last) (?:few|several) {unit:alone}s',
    ),
    read: ({ unit, alone }) => reach(null, unitOf(unit ?? alone), -1),
  },
  {
    name: 'the past two days',
    granule: 'PERIOD',
    accepts: isReach,
    pattern: compilePattern(
      '(?:the|these) (?:past|last) {count} {unit}s?|(?:in|over|during) the (?:past|last) (?<single>day|week|month|year)',
    ),
    read: ({ count, unit, single }) => reach(count === undefined ? 1 : countOf(count), unitOf(unit ?? single), -1),
  },
];
