import type { TriggerContext } from './choose-date';
import { ENCOUNTER_NOUN, isNominal } from './encounter-words';
import type { DateExpression } from './find-dates';
import { speechOf } from './said-dates';
import { textAfter, textBefore } from './surroundings';

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
const PAST_VERB_COST = 20;
/** A date before its trigger is rarer than one behind it, unless it opens the clause. */
const BEFORE_COST = 4;
const OPENING_COST = 6;
const UNTIL_COST = 10;
/** 'ends on Tuesday in Oslo, where he will see Dorn': what happens there happens when one is there. */
const WHERE = /^(?:\s+(?:in|at|to|for)(?:\s+[\p{L}’'.-]+){1,4}?)?,?\s+where\s/u;
/** 'during the 2016 campaign', 'at Friday's dinner': the date is another noun's, and the encounter lies within that. */
const CIRCUMSTANCE_COST = 6;
/** 'told reporters on Friday at a meeting with'. */
const OCCASION_COST = 12;
/** A full date at the end of a sentence dates all of it, as in a caption. */
const CLOSING_COST = 14;
/**
 * What it costs to take a date for that of the encounter behind a trigger: the number of words between the two, and a
 * surcharge for each clause boundary, verb and mark between. Infinite where the words show that it is not: it tells when
 * something was said, belongs to another noun, or is the end of a time without encounters. The surcharges were set on
 * annotated articles, in words of distance.
 */
export function attachmentCost(date: DateExpression, context: TriggerContext): number {
  const { text, trigger } = context;
  if (date.start < trigger.end && date.end > trigger.start) return 0;
  const isBefore = date.end <= trigger.start;
  const between = isBefore ? text.slice(date.end, trigger.start) : text.slice(trigger.end, date.start);
  if (date.relation === 'before' || date.relation === 'after' || countsFrom(date, context))
    return Number.POSITIVE_INFINITY;

  let cost = between.split(/\s+/).filter(Boolean).length;
  if (date.attributive) {
    if (isBefore) return modifies(between) || isSettingOf(between) ? 0 : Number.POSITIVE_INFINITY;
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
  const isPast = context.tense === 'FUTURE' && followsPastVerb(date, isBefore ? textBefore(text, date.start) : between);
  if (isPast) cost += PAST_VERB_COST;
  if (isBefore)
    cost =
      (opensClause(text, date) && (others === 0 || strays === 1)) || (!isPast && WHERE.test(between))
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
function countsFrom(date: DateExpression, { text, trigger }: TriggerContext): boolean {
  if (date.attributive) return false;
  const before = textBefore(text, date.start);
  const since = /\bsince(?:\s+[\w’'-]+){1,5}\s+$/i.exec(before);
  // 'the first since X met Y in March': the trigger itself stands in the phrase.
  if (since && !(trigger.start < date.start && trigger.start > date.start - since[0].length)) return true;
  return date.relation === 'since' && /\b(?:first|last|latest|best|worst|most)\b/i.test(before);
}

/** 'Friday's [closely watched summit]': a few words of the same noun phrase lie between. */
function modifies(between: string): boolean {
  return (
    /^(?:['’]s?)?(?:\s+[\w’'.()-]+){0,6}\s*$/.test(between) &&
    !/\b(?:in|on|with|at|for|to|by|from|and|that|who|was|is|before|after)\b/.test(between)
  );
}

/** 'Friday's [session on trade at the] summit': on that day at least the encounter took place. */
function isSettingOf(between: string): boolean {
  const setting = new RegExp(
    `^['’]s?(?:\\s+[\\w-]+){0,3}?\\s+${ENCOUNTER_NOUN}[^,;:.“”"]{0,50}\\sat\\s+(?:the|a|an)(?:\\s+[\\w-]+)?\\s*$`,
    'i',
  );
  return setting.test(between);
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
