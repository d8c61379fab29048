import { monthOf, monthSpan, type Span, weekdayOf, weekSpan, yearOf, yearSpan } from '../calendar';
import { isNotTitle } from '../false-dates';
import { type DatePattern, type Granule, instanceByTense, type Reading, type ReadingContext } from '../reading';
import { compilePattern } from '../vocabulary';

const DAYS_PER_WEEK = 7;
const SUNDAY = 6;

/** The calendar unit that lies some units from the article's own. */
function unitSpan(unit: string, { anchor }: ReadingContext, offset: number): Span {
  if (unit === 'week') return weekSpan(anchor + offset * DAYS_PER_WEEK);
  if (unit === 'month') return monthSpan(yearOf(anchor), monthOf(anchor) + offset);
  return yearSpan(yearOf(anchor) + offset);
}

const beside =
  (unit: string, offset: number): Reading =>
  (context) =>
    unitSpan(unit, context, offset);

const weekendOf = (day: number): Span => ({ first: weekSpan(day).last - 1, last: weekSpan(day).last });

const weekends = ({ anchor }: ReadingContext) => [-1, 0, 1].map((weeks) => weekendOf(anchor + weeks * DAYS_PER_WEEK));

function one(name: string, unit: string, granule: Granule): readonly DatePattern[] {
  return [
    {
      name: `this ${name}`,
      granule,
      cutByTense: true,
      accepts: isNotTitle,
      pattern: compilePattern(`this (?:very )?${unit}`),
      read: () => beside(unit, 0),
    },
    {
      name: `last ${name}`,
      granule,
      pattern: compilePattern(`(?:last|this past) ${unit}`),
      read: () => (unit === 'week' ? lastWeek : beside(unit, -1)),
    },
    {
      name: `next ${name}`,
      granule,
      pattern: compilePattern(`(?:next|this coming) ${unit}`),
      read: () => beside(unit, 1),
    },
    {
      name: `the end of the ${name}`,
      granule,
      needsPart: true,
      pattern: compilePattern(`the ${unit}`),
      read: () => beside(unit, 0),
    },
  ];
}

/**
 * A week runs from Monday to Sunday, but on a Sunday 'last week' is the one that is ending: writers who begin theirs on
 * Sunday have started a new one that day.
 */
const lastWeek: Reading = ({ anchor }) =>
  weekdayOf(anchor) === SUNDAY ? { first: weekSpan(anchor).first, last: anchor } : weekSpan(anchor - DAYS_PER_WEEK);

/** Weeks (Monday to Sunday), months, years and weekends by their distance from the article's. */
export const weeksMonthsYears: readonly DatePattern[] = [
  ...one('week', 'week', 'WEEK'),
  ...one('month', 'month', 'MONTH'),
  ...one('year', 'year', 'YEAR'),
  {
    name: 'this weekend',
    granule: 'WEEKEND',
    pattern: compilePattern("(?:this|over the|at the|during the|the|a|on the) weekends?(?:'|’)?"),
    read: () => (context) => instanceByTense(weekends(context), context),
  },
  {
    name: 'last weekend',
    granule: 'WEEKEND',
    pattern: compilePattern('(?:last|this past|the past|the previous) weekend'),
    read: () => (context) => weekends(context).findLast(({ last }) => last < context.anchor) ?? null,
  },
  {
    name: 'next weekend',
    granule: 'WEEKEND',
    pattern: compilePattern('(?:next|this coming|the coming|the following) weekend'),
    read:
      () =>
      ({ anchor }) =>
        weekendOf(anchor + DAYS_PER_WEEK),
  },
];
