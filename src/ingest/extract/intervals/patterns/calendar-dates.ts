import { dayOf, oneDay, parseDay, type Span, yearOf } from '../calendar';
import { type DatePattern, type Groups, instanceByTense, type Reading } from '../reading';
import { compilePattern, dateOf, monthNumber } from '../vocabulary';

/** 'June 12' told a day ahead of an encounter that has happened: the other side of the world, not a year ago. */
const GRACE_DAYS = 1;

/** A day of a month, or a run of them ('June 12-13'), with its year or without. */
function readDate({ month = '', day = '', last, year }: Groups): Reading {
  const inYear = (y: number): Span | null => {
    const from = dayOf(y, monthNumber(month), dateOf(day));
    // The first day of a run stands by itself where the last is no date: 'Feb. 28-29' of a common year.
    const to = (last === undefined ? null : dayOf(y, monthNumber(month), dateOf(last))) ?? from;
    return from === null || to === null || to < from ? null : { first: from, last: to };
  };
  if (year !== undefined) return () => inYear(Number(year));
  return (context) => {
    const now = yearOf(context.anchor);
    return instanceByTense([now - 1, now, now + 1].map(inYear), context, GRACE_DAYS);
  };
}

/** A date in figures is read only where one order of month and day is possible. */
function readFigures({ a = '', b = '', year = '' }: Groups): Reading {
  const dates = [dayOf(Number(year), Number(a), Number(b)), dayOf(Number(year), Number(b), Number(a))];
  const [certain, ...others] = [...new Set(dates.filter((day) => day !== null))];
  return () => (certain !== undefined && others.length === 0 ? oneDay(certain) : null);
}

const RUN = '(?: ?(?:-|–|—|to|through|and|or|&) ?{day:last}(?! (?:{month:other})\\b))?';
const ON_WEEKDAY = '(?:{weekday}(?:,? | \\()(?:the )?)?';
const PART_OF_DAY = '(?: {partOfDay})?';

/** Days of the calendar: 'June 12', '12th of June 2018', '2018-06-12', 'Tuesday, June 12-13'. */
export const calendarDates: readonly DatePattern[] = [
  {
    name: 'June 12, 2018',
    granule: 'DAY',
    pattern: compilePattern(`${ON_WEEKDAY}{month} (?:the )?{day}${RUN}(?:,? (?:of |in )?{year})?${PART_OF_DAY}`),
    read: readDate,
  },
  {
    name: '12 June 2018',
    granule: 'DAY',
    pattern: compilePattern(
      `${ON_WEEKDAY}{day}(?: ?(?:-|–|—|to|through|and|or|&) ?{day:last})?(?: of)? {month}(?:,? (?:of |in )?{year})?${PART_OF_DAY}`,
    ),
    read: readDate,
  },
  {
    name: '2018-06-12',
    granule: 'DAY',
    pattern: compilePattern('(?<iso>(?:19|20)\\d\\d-[01]\\d-[0-3]\\d)'),
    read: ({ iso = '' }) => {
      const day = parseDay(iso);
      return () => oneDay(day);
    },
  },
  {
    name: '6/25/2018',
    granule: 'DAY',
    pattern: compilePattern('(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.]{year}'),
    read: readFigures,
  },
];
