import { yearOf, yearSpan } from '../calendar';
import type { DatePattern } from '../reading';
import { textAfter, textBefore } from '../surroundings';
import { compilePattern } from '../vocabulary';

const YEARS_PER_DECADE = 10;
/** Plans farther ahead than this are figures of another kind. */
const FARTHEST_YEAR_AHEAD = 40;

/** What is counted after a figure shows that it is no year. */
const COUNTED =
  /^\s*(?:%|percent|per cent|people|dollars|euros|troops|soldiers|votes|miles|kilomet|km\b|tons|tonnes|jobs|pages|words|million|billion|square|feet|pounds|emails|documents|members|points|a\.m|p\.m|hours|GMT|local time)/i;
const FIGURE_BEFORE = /(?:\bno\.?|\bnumber|\babout|\bsome|\bover|\bthan|\bnearly|\balmost|\baround|\broom|\bat)\s+$/i;

function isYear({ input, index, 0: phrase }: RegExpExecArray): boolean {
  return !COUNTED.test(textAfter(input, index + phrase.length)) && !FIGURE_BEFORE.test(textBefore(input, index));
}

/** Years, runs of years and decades. */
export const years: readonly DatePattern[] = [
  {
    name: '2016',
    granule: 'YEAR',
    pattern: compilePattern('{year}'),
    accepts: isYear,
    read: ({ year = '' }) => {
      const span = yearSpan(Number(year));
      return ({ anchor }) => (Number(year) > yearOf(anchor) + FARTHEST_YEAR_AHEAD ? null : span);
    },
  },
  {
    name: '2016-17',
    granule: 'PERIOD',
    pattern: compilePattern('(?<from>(?:19|20)\\d\\d) ?[-–—/] ?(?<to>(?:(?:19|20)\\d\\d|\\d\\d))(?!-\\d)'),
    read: ({ from = '', to = '' }) => {
      const last = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
      return () => (last > Number(from) ? { first: yearSpan(Number(from)).first, last: yearSpan(last).last } : null);
    },
  },
  {
    name: 'the 1990s',
    granule: 'DECADE',
    pattern: compilePattern("(?<decade>(?:19|20)\\d0)(?:'|’)?s"),
    read: ({ decade = '' }) => {
      const first = Number(decade);
      return () => ({ first: yearSpan(first).first, last: yearSpan(first + YEARS_PER_DECADE - 1).last });
    },
  },
  {
    name: "the '90s",
    granule: 'DECADE',
    pattern: compilePattern("the (?:early |mid-? ?|late )?['’‘](?<decade>[2-9]0)s"),
    read: ({ decade = '' }) => {
      const first = 1900 + Number(decade);
      return () => ({ first: yearSpan(first).first, last: yearSpan(first + YEARS_PER_DECADE - 1).last });
    },
  },
];
