import type { Interval } from '../../../model/encounter';
import { ENCOUNTER_NOUN, isNominal } from './encounter-words';
import type { DateExpression, Tense } from './find-dates';
import { speechOf } from './said-dates';
import { textAfter, textBefore } from './surroundings';

/** What the chooser may know of the sentence around a trigger. */
export interface TriggerContext {
  /** The sentence: the text that the expressions were found in. */
  readonly text: string;
  /** Span of the trigger word or phrase within it ('held talks'), end exclusive. */
  readonly trigger: { readonly start: number; readonly end: number };
  readonly tense: Tense;
  /** Day of publication, YYYY-MM-DD. */
  readonly anchor: string;
  /** The date told before this sentence, from which 'the next day' counts; null where none is known. */
  readonly reference?: Interval | null;
  /**
   * Number of dependency arcs between the trigger and what a date is attached to, or null where the parse does not tell.
   * Takes the place of the distance in words; the rules about clauses and speech stay.
   */
  readonly arcs?: (expression: DateExpression) => number | null;
}

/** The date of an encounter, and the words that tell it. */
export interface ChosenDate extends Interval {
  readonly expression: DateExpression;
}

/** A date that costs more belongs to something else in the sentence. */
const HIGHEST_COST = 24;

/** What stands between a trigger and a date, and how much it speaks against their belonging together, in words of distance. */
const BETWEEN: readonly (readonly [pattern: RegExp, cost: number])[] = [
  [
    /\b(?:that|which|who|whom|whose|when|while|where|although|though|but|if|whether|because|since|after|before|until|amid|despite|as)\b/gi,
    5,
  ],
  [/[;:—–]|--/g, 6],
  [/[“”"()]/g, 3],
  [/,/g, 2],
  [/\b(?:and|or)\b/g, 1],
];
/** Verbs that lead to a date rather than away from it: 'the summit is set for Friday', 'On Friday, X held talks with'. */
const LEADING_VERB =
  /^(?:is|are|was|were|be|been|being|has|had|have|will|would|can|could|may|might|should|held|scheduled|planned|attended|hosted|expected|slated|arranged|postponed|delayed|canceled|cancelled|joined|met|spoke|led|took|made|paid|started|began|opened|ended|concluded|proposed|organi[sz]ed)$/;
const VERB =
  /\b(?:is|are|was|were|be|been|has|had|have|will|would|can|could|may|might|should|did|does|came|went|took|began|made|gave|got|left|put|ran|won|lost|led|held|met|told|spoke|fell|rose|saw|became|brought|sent|kept|grew|broke|drew|forced|[a-z]{3,}ed)\b/g;
const OTHER_VERB_COST = 5;
const OTHER_ENCOUNTER_COST = 8;
/** … less where it tells where the first took place: 'spoke with Y at a dinner'. */
const SURROUNDING = new RegExp(
  `\\b(?:at|during|in|for|over|on the sidelines of)(?:\\s+[\\w’'-]+){1,3}?\\s+(?:${ENCOUNTER_NOUN})`,
  'gi',
);
/** 'arrived on Tuesday to prepare the summit': what is planned is not dated by what has happened. */
const PAST_VERB_COST = 14;
/** A date before its trigger is rarer than one behind it, unless it opens the clause. */
const BEFORE_COST = 4;
const OPENING_COST = 6;
const UNTIL_COST = 10;
/** 'during the 2016 campaign', 'at Friday's dinner': the date is another noun's, and the encounter lies within that. */
const CIRCUMSTANCE_COST = 6;
/** 'told reporters on Friday at a meeting with'. */
const OCCASION_COST = 12;
/** A full date at the end of a sentence dates all of it, as in a caption. */
const CLOSING_COST = 14;
/** Days by which what has happened may seem to lie ahead, for an article is dated where it was written. */
const GRACE_DAYS = 1;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The date among those of a sentence that tells when the encounter behind a trigger takes place; null where all belong to
 * something else: to who said so, to another clause, or to another noun.
 *
 * Each date has a cost, the number of words between it and the trigger and a surcharge for each clause boundary, verb and
 * mark between; the cheapest wins. 'X, Y said Wednesday' dates the saying, not X. A date that the tense rules out (one gone
 * for what is planned) is none.
 */
export function chooseDate(expressions: readonly DateExpression[], context: TriggerContext): ChosenDate | null {
  let best: ChosenDate | null = null;
  let lowest = HIGHEST_COST;
  let reference = context.reference ?? null;
  for (const expression of expressions) {
    const interval = expression.resolve(context.tense, reference);
    if (interval) reference = interval;
    if (!interval || !isPossible(interval, context)) continue;
    const cost = costOf(expression, context);
    if (cost > lowest || (cost === lowest && best)) continue;
    lowest = cost;
    best = { ...interval, expression };
  }
  return best;
}

/** What is planned does not lie behind the article's day, what has happened not ahead of it. */
function isPossible({ earliest, latest }: Interval, { tense, anchor }: TriggerContext): boolean {
  if (tense === 'FUTURE') return latest >= anchor;
  if (tense === 'PAST') return Date.parse(earliest) <= Date.parse(anchor) + GRACE_DAYS * MILLISECONDS_PER_DAY;
  return true;
}

function costOf(date: DateExpression, context: TriggerContext): number {
  const { text, trigger, arcs } = context;
  if (date.start < trigger.end && date.end > trigger.start) return 0;
  const isBefore = date.end <= trigger.start;
  const between = isBefore ? text.slice(date.end, trigger.start) : text.slice(trigger.end, date.start);
  if (date.relation === 'before' || date.relation === 'after' || countsFrom(date, text))
    return Number.POSITIVE_INFINITY;

  let cost = arcs?.(date) ?? between.split(/\s+/).filter(Boolean).length;
  if (date.attributive) {
    if (isBefore) return modifies(between) ? 0 : Number.POSITIVE_INFINITY;
    const noun = /^[^,;:.“”"]{0,60}/.exec(textAfter(text, date.end))?.[0] ?? '';
    const isObject = cost <= 4 && new RegExp(ENCOUNTER_NOUN, 'i').test(noun);
    if (!isObject && !/^(?:during|in|at|for)\b/i.test(date.phrase)) return Number.POSITIVE_INFINITY;
    cost += isObject ? 0 : CIRCUMSTANCE_COST;
  }
  const speech = speechOf(date, context);
  if (speech) return speech === 'OCCASION' ? OCCASION_COST : Number.POSITIVE_INFINITY;
  for (const [pattern, each] of BETWEEN) cost += count(between, pattern) * each;
  const others = (between.match(VERB) ?? []).filter((verb) => !LEADING_VERB.test(verb)).length;
  const strays = isBefore && isNominal(text, trigger) ? 2 : 1;
  cost += others * OTHER_VERB_COST * strays;
  const encounters = count(between.replace(SURROUNDING, ' '), new RegExp(ENCOUNTER_NOUN, 'gi'));
  cost += encounters * OTHER_ENCOUNTER_COST;
  if (context.tense === 'FUTURE' && followsPastVerb(date, isBefore ? textBefore(text, date.start) : between))
    cost += PAST_VERB_COST;
  if (isBefore)
    cost =
      opensClause(text, date) && (others === 0 || strays === 1)
        ? Math.min(cost, OPENING_COST + cost / 3)
        : cost + BEFORE_COST;
  if (!isBefore && closesCaption(text, date)) cost = Math.min(cost, CLOSING_COST);
  return date.relation === 'in' ? cost : cost + UNTIL_COST;
}

/** Is the verb that a date follows one of the past ('secured this week')? */
function followsPastVerb(date: DateExpression, before: string): boolean {
  const verb = before.match(VERB)?.at(-1);
  if (verb === undefined || LEADING_VERB.test(verb) || /^(?:did|does)$/.test(verb)) return false;
  const lead = before.slice(0, before.lastIndexOf(verb));
  return date.granule !== 'YEAR' && !/\b(?:will|would|be|is|are|to|have)\s+(?:\w+ly\s+)?$/.test(lead);
}

/** 'their first encounter since December', 'since taking office a year ago' tell of the time without one. */
function countsFrom(date: DateExpression, text: string): boolean {
  const before = textBefore(text, date.start);
  if (/\bsince(?:\s+[\w’'-]+){1,5}\s+$/i.test(before)) return true;
  return date.relation === 'since' && /\b(?:first|last|latest|best|worst|most)\b/i.test(before);
}

/** 'Friday's [closely watched summit]': a few words of the same noun phrase lie between. */
function modifies(between: string): boolean {
  return (
    /^(?:['’]s?)?(?:\s+[\w’'.()-]+){0,6}\s*$/.test(between) &&
    !/\b(?:in|on|with|at|for|to|by|from|and|that|who|was|is|before|after)\b/.test(between)
  );
}

function opensClause(text: string, date: DateExpression): boolean {
  return /(?:^|[.;:“"]|\b(?:and|but|that))\s*(?:later |early |late |earlier )?$/i.test(textBefore(text, date.start));
}

function closesCaption(text: string, date: DateExpression): boolean {
  return (
    /\b(?:19|20)\d\d$/.test(date.phrase) && date.granule === 'DAY' && /^[\s.)”"]*$/.test(textAfter(text, date.end))
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
