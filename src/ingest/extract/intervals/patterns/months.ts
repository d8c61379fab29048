import { monthSpan, yearOf } from '../calendar';
import { isMonthInContext } from '../false-dates';
import { type DatePattern, instanceByTense, type Reading } from '../reading';
import { compilePattern, monthNumber } from '../vocabulary';

const inYear =
  (month: string, year: number): Reading =>
  () =>
    monthSpan(year, monthNumber(month));

/** A month by itself, told by the tense. */
function nearest(month: string): Reading {
  return (context) => {
    const now = yearOf(context.anchor);
    return instanceByTense(
      [now - 1, now, now + 1].map((year) => monthSpan(year, monthNumber(month))),
      context,
    );
  };
}

/** The last such month that was over, or the next to begin. */
function beside(month: string, side: 'last' | 'next'): Reading {
  return ({ anchor }) => {
    const now = yearOf(anchor);
    const spans = [now - 1, now, now + 1].map((year) => monthSpan(year, monthNumber(month)));
    return (
      (side === 'last' ? spans.findLast(({ last }) => last < anchor) : spans.find(({ first }) => first > anchor)) ??
      null
    );
  };
}

const YEARS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** Months, with and without a year. */
export const months: readonly DatePattern[] = [
  {
    name: 'June 2018',
    granule: 'MONTH',
    pattern: compilePattern('{month}(?:,? (?:of |in )?| )(?<year>(?:19|20)\\d\\d)(?![\\d,]\\d)'),
    read: ({ month = '', year = '' }) => inYear(month, Number(year)),
  },
  {
    name: 'June of last year',
    granule: 'MONTH',
    pattern: compilePattern('{month},? (?:of )?(?<which>last|this|next) year'),
    read: ({ month = '', which = '' }) => {
      const years = YEARS[which.toLowerCase()] ?? 0;
      return ({ anchor }) => monthSpan(yearOf(anchor) + years, monthNumber(month));
    },
  },
  {
    name: 'last June',
    granule: 'MONTH',
    pattern: compilePattern('(?:last|this past|this last) {month}'),
    read: ({ month = '' }) => beside(month, 'last'),
  },
  {
    name: 'next June',
    granule: 'MONTH',
    pattern: compilePattern('(?:next|this coming) {month}'),
    read: ({ month = '' }) => beside(month, 'next'),
  },
  {
    name: 'this June',
    granule: 'MONTH',
    pattern: compilePattern('this {month}'),
    read: ({ month = '' }) => {
      return ({ anchor }) => monthSpan(yearOf(anchor), monthNumber(month));
    },
  },
  {
    name: 'June',
    granule: 'MONTH',
    pattern: compilePattern('{month}'),
    accepts: isMonthInContext,
    read: ({ month = '' }) => nearest(month),
  },
];
