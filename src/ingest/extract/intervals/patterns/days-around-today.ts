import { oneDay } from '../calendar';
import { isNotTitle } from '../false-dates';
import type { DatePattern, Reading } from '../reading';
import { textAfter } from '../surroundings';
import { compilePattern } from '../vocabulary';

const daysFromAnchor =
  (days: number): Reading =>
  ({ anchor }) =>
    oneDay(anchor + days);

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
