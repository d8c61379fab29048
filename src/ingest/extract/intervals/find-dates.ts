import type { Interval } from '../../../model/encounter';
import { type Day, formatDay, parseDay, type Span, weekSpan } from './calendar';
import { type DateRelation, relate, relationBefore } from './date-relation';
import { hasCapitals } from './false-dates';
import { join, jointOf } from './joining';
import { narrow, partBefore } from './narrowing';
import { calendarDates } from './patterns/calendar-dates';
import { countedUnits } from './patterns/counted-units';
import { daysAfterDays } from './patterns/days-after-days';
import { daysAroundToday } from './patterns/days-around-today';
import { holidays } from './patterns/holidays';
import { months } from './patterns/months';
import { seasons } from './patterns/seasons';
import { weekdays } from './patterns/weekdays';
import { weeksMonthsYears } from './patterns/weeks-months-years';
import { years } from './patterns/years';
import type { DatePattern, Granule, Reading, Tense } from './reading';
import { textAfter, textBefore } from './surroundings';

export type { DateRelation } from './date-relation';
export type { Granule, Tense } from './reading';

/** A date as a sentence writes it. */
export interface DateExpression {
  /** UTF-16 offsets into the sentence, end exclusive; a preposition of place in time ('in', 'on') is part of the phrase. */
  readonly start: number;
  readonly end: number;
  /** The sentence between the offsets ('at the end of May'). */
  readonly phrase: string;
  readonly relation: DateRelation;
  readonly granule: Granule;
  /** Counts from a date told before ('the next day'): resolves only with a reference. */
  readonly relative: boolean;
  /** Modifies the noun after it ('Friday's summit', 'a May visit') and so dates that noun and nothing else. */
  readonly attributive: boolean;
  /**
   * The interval that is meant.
   * @param tense of the encounter; bare weekdays and dates without a year need it.
   * @param reference for relative expressions: the date told before.
   * @returns null where the context does not settle it, or an end is open.
   */
  resolve(tense: Tense, reference?: Interval | null): Interval | null;
}

const PATTERNS: readonly DatePattern[] = [
  ...calendarDates,
  ...weekdays,
  ...daysAroundToday,
  ...daysAfterDays,
  ...months,
  ...seasons,
  ...weeksMonthsYears,
  ...countedUnits,
  ...holidays,
  ...years,
];

/** A sentence without any of these holds no date: most sentences go no further. */
const CUE =
  /\d{4}|\d[/.]\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)|today|yesterday|tomorrow|tonight|overnight|morning|afternoon|evening|night|\bago\b|\bdays?\b|weeks?\b|weekend|\beve of\b|months?\b|years?\b|spring|summer|autumn|\bfall\b|winter|\d0s\b|Christmas|Easter|Thanksgiving|New Year|Halloween|Boxing|Bastille|Valentine|Veterans|Armistice|Memorial Day|Labor Day|Presidents|Luther|hours?\b|minutes?\b/i;

/** A match on its way to an expression; `core` is where the date itself starts, without preposition. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly core: number;
  readonly granule: Granule;
  readonly relative: boolean;
  readonly attributive: boolean;
  readonly read: Reading;
}

/**
 * Finds the dates that one sentence tells, in the order of the text; none overlaps another. Lengths ('for two days'), ages,
 * scores and times of day are no dates.
 * @param text one sentence; longer texts work, but dates are then read without regard to sentence ends.
 * @param anchor day of publication, YYYY-MM-DD.
 * @throws RangeError where the anchor is no calendar date.
 */
export function findDates(text: string, anchor: string): DateExpression[] {
  const day = parseDay(anchor);
  if (day === null) throw new RangeError(`'${anchor}' is no date: give the article's day as YYYY-MM-DD`);
  if (!CUE.test(text)) return [];
  return joined(text, day, longest(matches(text))).map((candidate) => expression(text, day, candidate));
}

/** Everything that a pattern takes for a date, with the word that narrows it. */
function matches(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { pattern, accepts, granule, relative, attributive, needsPart, cutByTense, read } of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (!hasCapitals(match.groups) || accepts?.(match) === false) continue;
      const part = partBefore(text, match.index);
      if (needsPart && !part) continue;
      const whole = read(match.groups ?? {});
      const start = part?.start ?? match.index;
      found.push({
        start,
        core: start,
        end: match.index + match[0].length,
        granule,
        relative: relative === true,
        attributive: attributive === true,
        read: part ? narrow(whole, part.part, granule) : cutByTense ? cut(whole) : whole,
      });
    }
  }
  return found;
}

function cut(read: Reading): Reading {
  return (context) => {
    const span = read(context);
    if (!span) return null;
    if (context.tense === 'PAST') return { first: span.first, last: Math.min(span.last, context.anchor) };
    return context.tense === 'FUTURE' ? { first: Math.max(span.first, context.anchor), last: span.last } : span;
  };
}

/** Of overlapping candidates the longest, in the order of the text. */
function longest(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || candidate.start >= last.end) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
  }
  return kept;
}

/** 'in April and May, respectively': two dates of two things. */
const SEVERALLY = /^,?\s+respectively\b/i;

/** Joins neighbours that make one date ('late May or early June', 'from Monday to Friday'). */
function joined(text: string, anchor: Day, candidates: readonly Candidate[]): Candidate[] {
  const result: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = result.at(-1);
    const apart = SEVERALLY.test(textAfter(text, candidate.end, 20));
    const joint =
      previous && !apart && jointOf(text.slice(previous.end, candidate.start), textBefore(text, previous.start, 20));
    const read = previous && joint && join(previous.read, candidate.read, joint, candidate.granule);
    const tenses: readonly Tense[] = ['PAST', 'FUTURE'];
    if (previous && read && tenses.some((tense) => read({ anchor, tense, reference: null }))) {
      result[result.length - 1] = { ...previous, end: candidate.end, read };
    } else result.push(candidate);
  }
  return result;
}

const PREPOSITION =
  /\b(?:(?:as (?:early|soon|late) as )?(?:in|on|at|over|during|from|between|for|throughout|as of)|as (?:early|soon|late) as)\s+(?:the\s+)?$/i;
const WEEK_OF = /\b(?:(?:in|during) )?(?:the )?week (?:of|beginning|starting)\s+(?:on\s+)?$/i;
const MODIFIED = /^(?:['’]s?\s|\s+[a-z]|-)/;
const DETERMINER =
  /(?:\b(?:a|an|the|his|her|its|their|our|my|your|that|this|another|first|second|third|planned|scheduled|upcoming|recent)|['’]s?)\s+$/i;
const FUNCTION_WORD =
  /^\s+(?:and|or|but|to|in|on|at|by|for|of|with|from|as|that|which|who|when|where|while|after|before|because|since|until|amid|about|if|is|was|were|are|has|had|have|will|would|could|may|said|says|over|during|between|following|ahead|against|than|the|a|an|his|her|their|its)\b/;

/** Does a date between these words modify the noun behind it? */
function isAttributive(before: string, after: string): boolean {
  const isPossessive = /^['’](?:s\s|\s)/.test(after);
  return isPossessive || (MODIFIED.test(after) && !FUNCTION_WORD.test(after) && DETERMINER.test(before));
}

function expression(text: string, anchor: Day, candidate: Candidate): DateExpression {
  const { end, core, granule, relative } = candidate;
  const week = granule === 'DAY' ? WEEK_OF.exec(textBefore(text, core, 40)) : null;
  const start = week ? core - week[0].length : core;
  const preposition = PREPOSITION.exec(textBefore(text, start, 25));
  const from = preposition ? start - preposition[0].length : start;
  const after = textAfter(text, end, 20);
  const attributive = candidate.attributive || isAttributive(textBefore(text, core, 15), after);
  // 'since Friday's summit': the summit is on Friday, and what is told since.
  const relation = preposition || attributive ? 'in' : relationBefore(text, start);
  const inWeek: Reading = (context) => {
    const span = candidate.read(context);
    return span && weekSpan(span.first);
  };
  const read = relate(week ? inWeek : candidate.read, relation);
  return {
    start: from,
    end,
    phrase: text.slice(from, end),
    relation,
    granule: week ? 'WEEK' : granule,
    relative,
    attributive,
    resolve: (tense, reference = null) =>
      toInterval(read({ anchor, tense, reference: reference && toSpan(reference) })),
  };
}

function toSpan({ earliest, latest }: Interval): Span | null {
  const [first, last] = [parseDay(earliest), parseDay(latest)];
  return first === null || last === null ? null : { first, last };
}

function toInterval(span: Span | null): Interval | null {
  return span && { earliest: formatDay(span.first), latest: formatDay(span.last) };
}
