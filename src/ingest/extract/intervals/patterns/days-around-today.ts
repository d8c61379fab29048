import { oneDay } from '../calendar';
import { isNotTitle } from '../false-dates';
import type { DatePattern, Reading } from '../reading';
import { textAfter } from '../surroundings';
import { compilePattern, ordinalOf } from '../vocabulary';

const daysFromAnchor =
  (days: number): Reading =>
  ({ anchor }) =>
    oneDay(anchor + days);

/** A sentence that names a time itself counts from that, not from the article's day. */
const NAMED_TIME = compilePattern(
  '{weekday}|{month} {day}|{year}|(?:last|this|next) (?:week|month|year)|yesterday|ago',
);
const namesTime = (text: string) => text.search(NAMED_TIME) >= 0;

/** Days named by their distance from today. */
export const daysAroundToday: readonly DatePattern[] = [
  {
    name: 'today',
    granule: 'DAY',
    pattern: compilePattern('today|tonight|this (?:morning|afternoon|evening)|(?:earlier|later) today'),
    accepts: isNotTitle,
    read: () => daysFromAnchor(0),
  },
  {
    name: 'yesterday',
    granule: 'DAY',
    pattern: compilePattern('yesterday(?: {partOfDay})?|last night|last evening'),
    accepts: isNotTitle,
    read: () => daysFromAnchor(-1),
  },
  {
    name: 'tomorrow',
    granule: 'DAY',
    pattern: compilePattern('tomorrow(?: {partOfDay})?'),
    accepts: isNotTitle,
    read: () => daysFromAnchor(1),
  },
  {
    name: 'the day before yesterday',
    granule: 'DAY',
    pattern: compilePattern('the day before yesterday'),
    read: () => daysFromAnchor(-2),
  },
  {
    name: 'the day after tomorrow',
    granule: 'DAY',
    pattern: compilePattern('the day after tomorrow'),
    read: () => daysFromAnchor(2),
  },
  {
    name: 'on the eve of',
    granule: 'DAY',
    attributive: true,
    pattern: compilePattern('the eve of'),
    accepts: ({ input }) => !namesTime(input),
    // Of what has been it may be told long after: its day is then not the morrow.
    read: () => (context) => (context.tense === 'PAST' ? null : oneDay(context.anchor + 1)),
  },
  {
    name: 'on the third day of',
    granule: 'DAY',
    attributive: true,
    pattern: compilePattern('the {ordinal} day of'),
    accepts: ({ input, groups }) => ordinalOf(groups?.ordinal ?? '') > 1 && !namesTime(input),
    read:
      ({ ordinal = '' }) =>
      ({ anchor, tense }) =>
        tense === 'FUTURE' ? null : { first: anchor - ordinalOf(ordinal) + 1, last: anchor },
  },
  {
    name: 'overnight',
    granule: 'DAY',
    pattern: compilePattern('overnight'),
    accepts: ({ input, index }) => !/^overnight\s+(?:stay|bag|stop|success)/i.test(textAfter(input, index)),
    read: () => (context) => ({
      first: context.anchor - (context.tense === 'FUTURE' ? 0 : 1),
      last: context.anchor + (context.tense === 'FUTURE' ? 1 : 0),
    }),
  },
];
