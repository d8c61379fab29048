import type { Interval } from '../../../model/encounter';
import { attachmentCost } from './attachment-cost';
import type { DateExpression, Tense } from './find-dates';

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
  /** Does the parse, where there is one, give a date to something else in the sentence? */
  readonly isForeign?: (expression: DateExpression) => boolean;
}

/** The date of an encounter, and the words that tell it. */
export interface ChosenDate extends Interval {
  readonly expression: DateExpression;
}

/** A date that costs more belongs to something else in the sentence. */
const HIGHEST_COST = 24;

/** Days by which what has happened may seem to lie ahead, for an article is dated where it was written. */
const GRACE_DAYS = 1;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The date among those of a sentence that tells when the encounter behind a trigger takes place; null where all belong to
 * something else: to who said so, to another clause, or to another noun.
 *
 * The cheapest by attachmentCost wins. 'X, Y said Wednesday' dates the saying, not X. A date that the tense rules out (one gone
 * for what is planned) is none.
 */
export function chooseDate(expressions: readonly DateExpression[], context: TriggerContext): ChosenDate | null {
  let best: ChosenDate | null = null;
  let lowest = HIGHEST_COST;
  let reference = context.reference ?? null;
  for (const expression of expressions) {
    const interval = expression.resolve(context.tense, reference);
    if (interval) reference = interval;
    if (!interval || !isPossible(interval, context) || context.isForeign?.(expression)) continue;
    const cost = attachmentCost(expression, context);
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
