import { monthsSpan, type Span, yearOf } from './calendar';
import type { Granule, Reading } from './reading';
import { textBefore } from './surroundings';

/** What a word before a date picks out of it. */
export type Part =
  | 'EARLY'
  | 'MIDDLE'
  | 'LATE'
  | 'EARLIER'
  | 'LATER'
  | 'FIRST_WEEK'
  | 'LAST_WEEK'
  | 'FIRST_HALF'
  | 'SECOND_HALF';

const PART_BEFORE =
  /(?:\b(early|mid|middle|late|later|earlier)(?:\s+(?:in|on))?(?:\s+|-)(?:the\s+)?|\b(?:the\s+)?(?:very\s+)?(early (?:days|hours|weeks|part)|beginning|start|middle|end|close|first half|second half|first days|last days|final days|first week|last week|final week)\s+of\s+(?:the\s+)?)$/i;

const PARTS: Readonly<Record<string, Part>> = {
  early: 'EARLY',
  'early days': 'EARLY',
  'early hours': 'EARLY',
  'early weeks': 'EARLY',
  'early part': 'EARLY',
  beginning: 'EARLY',
  start: 'EARLY',
  'first days': 'EARLY',
  mid: 'MIDDLE',
  middle: 'MIDDLE',
  late: 'LATE',
  end: 'LATE',
  close: 'LATE',
  'last days': 'LATE',
  'final days': 'LATE',
  earlier: 'EARLIER',
  later: 'LATER',
  'first half': 'FIRST_HALF',
  'second half': 'SECOND_HALF',
  'first week': 'FIRST_WEEK',
  'last week': 'LAST_WEEK',
  'final week': 'LAST_WEEK',
};

/** Finds the word that narrows a date which starts at `start`: its part and where the phrase begins with it. */
export function partBefore(text: string, start: number): { readonly part: Part; readonly start: number } | null {
  const before = textBefore(text, start, 40);
  const match = PART_BEFORE.exec(before);
  const part = PARTS[(match?.[1] ?? match?.[2] ?? '').toLowerCase()];
  return match && part ? { part, start: start - before.length + match.index } : null;
}

const THIRD: Partial<Record<Part, 0 | 1 | 2>> = { EARLY: 0, MIDDLE: 1, LATE: 2 };

/** First and last offset, in days, of the thirds of a month (1 to 10, 11 to 20, 21 to the end) and of a week. */
const MONTH_CUTS = [0, 10, 20] as const;
const WEEK_THIRDS = [
  [0, 2],
  [2, 3],
  [3, 6],
] as const;
const MONTHS_IN_THIRD_OF_YEAR = 4;

function third(span: Span, which: 0 | 1 | 2, granule: Granule): Span {
  if (granule === 'WEEK')
    return { first: span.first + WEEK_THIRDS[which][0], last: span.first + WEEK_THIRDS[which][1] };
  if (granule === 'MONTH') {
    const next = MONTH_CUTS[which + 1];
    return { first: span.first + MONTH_CUTS[which], last: next === undefined ? span.last : span.first + next - 1 };
  }
  if (granule === 'YEAR')
    return monthsSpan(yearOf(span.first), 1 + which * MONTHS_IN_THIRD_OF_YEAR, MONTHS_IN_THIRD_OF_YEAR);
  const days = (span.last - span.first + 1) / 3;
  return { first: span.first + Math.round(which * days), last: span.first + Math.round((which + 1) * days) - 1 };
}

/**
 * A part of what a reading yields: early, mid and late are thirds; earlier and later end or begin at the article's day where
 * that lies within. A day stays a day, as 'late on Friday' is Friday.
 */
export function narrow(read: Reading, part: Part, granule: Granule): Reading {
  return (context) => {
    const span = read(context);
    if (!span || span.first === span.last) return span;
    const which = THIRD[part];
    if (which !== undefined) return third(span, which, granule);
    const { anchor } = context;
    const inside = anchor >= span.first && anchor <= span.last;
    const middle = Math.floor((span.first + span.last) / 2);
    if (part === 'FIRST_HALF') return { first: span.first, last: middle };
    if (part === 'SECOND_HALF') return { first: middle + 1, last: span.last };
    if (part === 'FIRST_WEEK') return { first: span.first, last: Math.min(span.last, span.first + 6) };
    if (part === 'LAST_WEEK') return { first: Math.max(span.first, span.last - 6), last: span.last };
    if (!inside) return span;
    // 'earlier this month' has happened, 'later this month' will: where the tense says otherwise, another date is meant.
    if (context.tense === (part === 'EARLIER' ? 'FUTURE' : 'PAST')) return null;
    return part === 'EARLIER' ? { first: span.first, last: anchor } : { first: anchor, last: span.last };
  };
}
