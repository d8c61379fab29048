/** The words that date patterns are made of: English names and numbers, and the macros by which patterns name them. */

const MONTHS = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
] as const;

/** Short forms need their full stop: 'Sun' and 'Sat' are words, and so left out. */
const WEEKDAYS = [
  ['Monday', 'Mon\\.'],
  ['Tuesday', 'Tues?\\.'],
  ['Wednesday', 'Wed\\.'],
  ['Thursday', 'Thu(?:rs?)?\\.'],
  ['Friday', 'Fri\\.'],
  ['Saturday'],
  ['Sunday'],
] as const;

/** First month of each season; a season has three months, and a winter ends in the year after it began. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

const FULL_MONTHS = MONTHS.map(([full]) => full).join('|');
const SHORT_MONTHS = MONTHS.flatMap(([, ...short]) => short).join('|');
const ANY_WEEKDAY = WEEKDAYS.flat().join('|');

/** What a macro stands for within a pattern: `{month}` becomes a group named month, `{day:last}` a day in a group named last. */
const MACROS: Readonly<Record<string, string>> = {
  month: `(?:${FULL_MONTHS})\\b|(?:${SHORT_MONTHS})\\b\\.?`,
  weekday: `(?:${ANY_WEEKDAY})(?![a-z])`,
  day: '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%:]|[,.]\\d)\\b',
  year: '(?:19|20)\\d\\d(?![\\d%]|[,.]\\d)\\b',
  season: 'spring|summer|autumn|fall|winter',
  count: `an?|${COUNTS.join('|')}|\\d{1,2}`,
  ordinal: `${ORDINALS.join('|')}|[1-5](?:st|nd|rd|th)|last|final`,
  unit: 'day|week|month|year',
  partOfDay: 'morning|afternoon|evening|night|noon|lunchtime',
};

/**
 * Compiles a pattern: macros become named groups, a blank matches any run of blanks (' ?' also none), and the whole must begin and end
 * at the edge of a word. Case is ignored: names of months and days are checked for their capital afterwards.
 */
export function compilePattern(source: string): RegExp {
  const expanded = source
    .replace(/\{(\w+)(?::(\w+))?\}/g, (_, macro: string, name?: string) => `(?<${name ?? macro}>${MACROS[macro]})`)
    .replace(/ \?/g, '\\s*')
    .replace(/ /g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}$€£#@/]|\\d[.,])(?:${expanded})(?![\\p{L}\\p{N}/])`, 'giu');
}

const startsWith = (word: string, stem: string) => word.toLowerCase().startsWith(stem.slice(0, 3).toLowerCase());

/** Month of a name or short form, from 1. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex(([full]) => startsWith(name, full)) + 1;
}

/** Weekday of a name or short form, Monday 0. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.findIndex(([full]) => startsWith(name, full));
}

/** First month of a season, from 1. */
export function seasonMonth(name: string): number {
  return SEASONS[name.toLowerCase()] ?? Number.NaN;
}

/** 'two', '12', 'a' as a number. */
export function countOf(word: string): number {
  const spelled = COUNTS.indexOf(word.toLowerCase()) + 1;
  if (spelled > 0) return spelled;
  return /^an?$/i.test(word) ? 1 : Number(word);
}

/** 'first' and '1st' as 1; 'last' as -1. */
export function ordinalOf(word: string): number {
  if (/^(?:last|final)$/i.test(word)) return -1;
  const spelled = ORDINALS.indexOf(word.toLowerCase()) + 1;
  return spelled > 0 ? spelled : Number.parseInt(word, 10);
}

/** Day of the month: '12th' as 12. */
export function dateOf(word: string): number {
  return Number.parseInt(word, 10);
}
