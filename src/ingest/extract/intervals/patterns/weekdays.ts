import { oneDay, weekdayOf, weekSpan } from '../calendar';
import { type DatePattern, instanceByTense, type Reading } from '../reading';
import { textAfter, textBefore } from '../surroundings';
import { compilePattern, weekdayNumber } from '../vocabulary';

const DAYS_PER_WEEK = 7;

/** A weekday by itself: on or before, or on or after, the article's day, as the tense tells. */
function nearest(name: string): Reading {
  const weekday = weekdayNumber(name);
  return (context) => {
    const onOrBefore = context.anchor - ((weekdayOf(context.anchor) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK);
    const days = [onOrBefore, onOrBefore === context.anchor ? null : onOrBefore + DAYS_PER_WEEK];
    // Six days back would be 'last Thursday': it has happened where the day had begun already.
    if (context.tense === 'PAST' && context.anchor - onOrBefore === DAYS_PER_WEEK - 1)
      return oneDay(context.anchor + 1);
    return instanceByTense(days.map(oneDay), context);
  };
}

/** A weekday of the week that lies some weeks from the article's. */
function inWeek(name: string, weeks: number): Reading {
  return ({ anchor }) => oneDay(weekSpan(anchor).first + weeks * DAYS_PER_WEEK + weekdayNumber(name));
}

/** 'last Tuesday' is the one before the article's day, even where that is a Tuesday itself. */
function before(name: string): Reading {
  return ({ anchor }) =>
    oneDay(anchor - ((weekdayOf(anchor) - weekdayNumber(name) + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK) - 1);
}

/** 'this Tuesday' and 'this coming Tuesday': on or after the article's day, unless the tense is past. */
function coming(name: string): Reading {
  const read = nearest(name);
  return (context) => read({ ...context, tense: context.tense === 'PAST' ? 'PAST' : 'FUTURE' });
}

const WEEKS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const PART_OF_DAY = "(?:(?:'s|’s)? {partOfDay})?";

/** Capitalised words that make a weekday part of a name: 'Good Friday', 'Super Tuesday', a programme or a paper. */
const NAMED_DAY = /\b(?:Super|Black|Bloody|Good|Holy|Ash|Palm|Maundy|Easter|Cyber|Giving|News|Press)\s+$/;
const PAPER = /\bthe\s+$/i;
const TITLE_AFTER = /^\s+[A-Z][a-z]+/;

function isPlainDay(match: RegExpExecArray): boolean {
  const before = textBefore(match.input, match.index);
  const after = textAfter(match.input, match.index + match[0].length);
  return !NAMED_DAY.test(before) && !(PAPER.test(before) && TITLE_AFTER.test(after));
}

/** Days of the week. */
export const weekdays: readonly DatePattern[] = [
  {
    name: 'Tuesday',
    granule: 'DAY',
    pattern: compilePattern(`{weekday}${PART_OF_DAY}`),
    accepts: isPlainDay,
    read: ({ weekday = '' }) => nearest(weekday),
  },
  {
    name: 'last Tuesday',
    granule: 'DAY',
    pattern: compilePattern(`(?:last|this past|this last|the previous|the past) {weekday}${PART_OF_DAY}`),
    read: ({ weekday = '' }) => before(weekday),
  },
  {
    name: 'this Tuesday',
    granule: 'DAY',
    pattern: compilePattern(`(?:this coming|this|the coming|coming) {weekday}${PART_OF_DAY}`),
    read: ({ weekday = '' }) => coming(weekday),
  },
  {
    name: 'next Tuesday',
    granule: 'DAY',
    pattern: compilePattern(`next {weekday}${PART_OF_DAY}`),
    read: ({ weekday = '' }) => inWeek(weekday, 1),
  },
  {
    name: 'Tuesday last week',
    granule: 'DAY',
    pattern: compilePattern('{weekday}(?: {partOfDay})?,? (?:of )?(?<which>last|this|next) week'),
    read: ({ weekday = '', which = '' }) => inWeek(weekday, WEEKS[which.toLowerCase()] ?? 0),
  },
  {
    name: 'last week on Tuesday',
    granule: 'DAY',
    pattern: compilePattern('(?<which>last|this|next) week,? on {weekday}'),
    read: ({ weekday = '', which = '' }) => inWeek(weekday, WEEKS[which.toLowerCase()] ?? 0),
  },
  {
    name: 'a week from Tuesday',
    granule: 'DAY',
    pattern: compilePattern('(?:a|one) week from {weekday}'),
    read: ({ weekday = '' }) => {
      const read = nearest(weekday);
      return (context) => {
        const day = read({ ...context, tense: 'FUTURE' });
        return day && { first: day.first + DAYS_PER_WEEK, last: day.last + DAYS_PER_WEEK };
      };
    },
  },
];
