import { type Day, dayOf, easterSunday, nthWeekday, oneDay, type Span, yearOf } from '../calendar';
import { type DatePattern, instanceByTense } from '../reading';
import { textAfter } from '../surroundings';
import { compilePattern } from '../vocabulary';

const MONDAY = 0;
const THURSDAY = 3;

/** A feast and its days in a year. Only those that mean one date wherever English news is written. */
interface Holiday {
  readonly names: string;
  readonly daysIn: (year: number) => Span | null;
}

const on =
  (month: number, date: number) =>
  (year: number): Span | null =>
    oneDay(dayOf(year, month, date));

const fromEaster =
  (from: Day, to: Day = from) =>
  (year: number): Span => ({ first: easterSunday(year) + from, last: easterSunday(year) + to });

const HOLIDAYS: readonly Holiday[] = [
  { names: 'Christmas Eve', daysIn: on(12, 24) },
  { names: 'Christmas(?: Day)?', daysIn: on(12, 25) },
  { names: 'Boxing Day', daysIn: on(12, 26) },
  { names: "New Year(?:'|’)s Eve", daysIn: on(12, 31) },
  { names: "New Year(?:'|’)s(?: Day)?", daysIn: on(1, 1) },
  { names: "Valentine(?:'|’)s Day", daysIn: on(2, 14) },
  { names: "International Women(?:'|’)s Day", daysIn: on(3, 8) },
  { names: 'May Day', daysIn: on(5, 1) },
  { names: 'the Fourth of July|July Fourth', daysIn: on(7, 4) },
  { names: 'Bastille Day', daysIn: on(7, 14) },
  { names: 'Halloween', daysIn: on(10, 31) },
  { names: 'Veterans Day|Armistice Day', daysIn: on(11, 11) },
  { names: 'Good Friday', daysIn: fromEaster(-2) },
  { names: 'Easter weekend|the Easter (?:break|holidays?)', daysIn: fromEaster(-2, 1) },
  { names: 'Easter Monday', daysIn: fromEaster(1) },
  { names: 'Easter(?: Sunday)?', daysIn: fromEaster(0) },
  { names: 'Memorial Day', daysIn: (year) => oneDay(nthWeekday(year, 5, MONDAY, -1)) },
  { names: 'Labor Day', daysIn: (year) => oneDay(nthWeekday(year, 9, MONDAY, 1)) },
  { names: "Presidents(?:'|’) Day", daysIn: (year) => oneDay(nthWeekday(year, 2, MONDAY, 3)) },
  { names: 'Martin Luther King(?: Jr\\.?)? Day', daysIn: (year) => oneDay(nthWeekday(year, 1, MONDAY, 3)) },
  { names: 'Thanksgiving(?: Day)?', daysIn: (year) => oneDay(nthWeekday(year, 11, THURSDAY, 4)) },
];

/** A feast lends its name to what is not a day of it: a tree, a speech, an island. */
const isFeast = ({ input, index, 0: phrase }: RegExpExecArray) =>
  /^[A-Z]|^the/.test(phrase) &&
  !/^\s+(?:Island|tree|card|address|message|gift|holidays|season|shopping|break)/i.test(
    textAfter(input, index + phrase.length),
  );

/** Feast days, of a year named or of the nearest in the tense's direction. */
export const holidays: readonly DatePattern[] = HOLIDAYS.map(({ names, daysIn }) => ({
  name: names,
  granule: 'DAY',
  pattern: compilePattern(`(?:(?<which>last|this|next) )?(?:${names})(?:,? (?:in |of )?{year})?`),
  accepts: isFeast,
  read: ({ which, year }) => {
    if (year !== undefined) return () => daysIn(Number(year));
    return (context) => {
      const now = yearOf(context.anchor);
      const tense =
        which?.toLowerCase() === 'last' ? 'PAST' : which?.toLowerCase() === 'next' ? 'FUTURE' : context.tense;
      return instanceByTense([now - 1, now, now + 1].map(daysIn), { ...context, tense });
    };
  },
}));
