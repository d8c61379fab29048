import { monthsSpan, type Span, yearOf } from '../calendar';
import { type DatePattern, instanceByTense, type Reading, type ReadingContext } from '../reading';
import { textAfter } from '../surroundings';
import { compilePattern, ordinalOf, seasonMonth } from '../vocabulary';

const MONTHS_PER_SEASON = 3;
const MONTHS_PER_QUARTER = 3;

const seasonSpan = (season: string, year: number) => monthsSpan(year, seasonMonth(season), MONTHS_PER_SEASON);

/** The instances around the article's day: two years back, as in February 'last winter' began two calendar years ago. */
function instances(season: string, { anchor }: ReadingContext): readonly Span[] {
  const now = yearOf(anchor);
  return [now - 2, now - 1, now, now + 1].map((year) => seasonSpan(season, year));
}

const nearest =
  (season: string): Reading =>
  (context) =>
    instanceByTense(instances(season, context), context);

const beside =
  (season: string, side: 'last' | 'next'): Reading =>
  (context) => {
    const spans = instances(season, context);
    return (
      (side === 'last'
        ? spans.findLast(({ last }) => last < context.anchor)
        : spans.find(({ first }) => first > context.anchor)) ?? null
    );
  };

/** 'this fall' is the one of the article's year, except a winter, which may have begun in the year before. */
const ofThisYear =
  (season: string): Reading =>
  (context) =>
    seasonMonth(season) === 12 ? nearest(season)(context) : seasonSpan(season, yearOf(context.anchor));

const YEARS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** 'fall' is a season only where nothing falls: 'the fall of the wall'. */
const isSeason = ({ input, index, 0: phrase }: RegExpExecArray) =>
  !/^\s+of\s+(?!\d)/.test(textAfter(input, index + phrase.length));

/** Seasons (summer is June to August) and quarters. */
export const seasons: readonly DatePattern[] = [
  {
    name: 'the summer of 2017',
    granule: 'SEASON',
    pattern: compilePattern('{season}(?: of| in|,)? {year}|{year:yearBefore} {season:after}'),
    read: ({ season, year, yearBefore, after }) => {
      const span = seasonSpan(season ?? after ?? '', Number(year ?? yearBefore));
      return () => span;
    },
  },
  {
    name: 'the summer of last year',
    granule: 'SEASON',
    pattern: compilePattern('{season},? of (?<which>last|this|next) year'),
    read: ({ season = '', which = '' }) => {
      const years = YEARS[which.toLowerCase()] ?? 0;
      return ({ anchor }) => seasonSpan(season, yearOf(anchor) + years);
    },
  },
  {
    name: 'last summer',
    granule: 'SEASON',
    pattern: compilePattern('(?:last|this past) {season}'),
    read: ({ season = '' }) => beside(season, 'last'),
  },
  {
    name: 'next summer',
    granule: 'SEASON',
    pattern: compilePattern('(?:next|this coming|the coming) {season}'),
    read: ({ season = '' }) => beside(season, 'next'),
  },
  {
    name: 'this summer',
    granule: 'SEASON',
    pattern: compilePattern('this {season}'),
    accepts: isSeason,
    read: ({ season = '' }) => ofThisYear(season),
  },
  {
    name: 'in the summer',
    granule: 'SEASON',
    pattern: compilePattern(
      '(?:in|during|over|by|early|late|until|since|(?:early|late|end|middle|beginning) (?:in|of)) (?:the )?{season}',
    ),
    accepts: isSeason,
    read: ({ season = '' }) => nearest(season),
  },
  {
    name: 'the first quarter of 2018',
    granule: 'QUARTER',
    pattern: compilePattern('{ordinal} quarter (?:of )?(?:{year}|(?<which>last|this|next) year)'),
    read: ({ ordinal = '', year, which }) => {
      const number = ordinalOf(ordinal);
      const month = ((number < 0 ? 4 : number) - 1) * MONTHS_PER_QUARTER + 1;
      return ({ anchor }) => {
        const inYear = year === undefined ? yearOf(anchor) + (YEARS[which?.toLowerCase() ?? ''] ?? 0) : Number(year);
        return month <= 12 ? monthsSpan(inYear, month, MONTHS_PER_QUARTER) : null;
      };
    },
  },
];
