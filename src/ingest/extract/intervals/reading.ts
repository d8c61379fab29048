import type { Day, Span } from './calendar';

/** How the text places the encounter in time, seen from the article's date: a bare 'Tuesday' or 'in March' needs it. */
export type Tense = 'PAST' | 'FUTURE' | 'PRESENT' | 'UNKNOWN';

/** The calendar unit that a phrase names; PERIOD is a stretch of no calendar unit ('in the coming weeks'). */
export type Granule = 'DAY' | 'WEEKEND' | 'WEEK' | 'MONTH' | 'SEASON' | 'QUARTER' | 'YEAR' | 'DECADE' | 'PERIOD';

export interface ReadingContext {
  /** Day of publication. */
  readonly anchor: Day;
  readonly tense: Tense;
  /** What 'the next day' counts from: the date told before it, or null. */
  readonly reference: Span | null;
}

/** A phrase understood: the days it stands for in a context, or null where the context does not settle it. */
export type Reading = (context: ReadingContext) => Span | null;

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One way of writing a date. */
export interface DatePattern {
  readonly name: string;
  readonly pattern: RegExp;
  readonly granule: Granule;
  /** Counts from a date told before ('a day later') rather than from the article's. */
  readonly relative?: true;
  /** Is a date only with a word such as 'early' or 'end of' before it ('later in the week'). */
  readonly needsPart?: true;
  /** Dates the noun behind it and nothing else ('on the eve of their meeting'). */
  readonly attributive?: true;
  /** What has happened 'this month' lies before the article's day, what will, after it. */
  readonly cutByTense?: true;
  /** False where the words around a match show that no date is meant. */
  readonly accepts?: (match: RegExpExecArray) => boolean;
  readonly read: (groups: Groups) => Reading;
}

/** A planned day without a year lies less than this ahead: 'on June 12' told in July is no date of next year. */
const FARTHEST_PLAN_DAYS = 270;
/** … and is the day just gone if that was not longer ago than this. */
const JUST_GONE_DAYS = 60;

function distance(span: Span, day: Day): number {
  if (day < span.first) return span.first - day;
  return day > span.last ? day - span.last : 0;
}

/**
 * Of the instances of a recurring date (each Tuesday, each March), in order, the one that the tense means: the last begun
 * for what has happened, the next not over for what will, and the nearest where the tense is not known.
 * `grace`: days by which a past instance may lie after the anchor (an article is dated where it was written).
 */
export function instanceByTense(instances: readonly (Span | null)[], context: ReadingContext, grace = 0): Span | null {
  const { anchor, tense } = context;
  const spans = instances.filter((span): span is Span => span !== null);
  const begun = spans.filter((span) => span.first <= anchor + grace).at(-1) ?? null;
  const ahead = spans.find((span) => span.last >= anchor) ?? null;
  if (tense === 'PAST') return begun;
  if (tense === 'FUTURE') {
    const implausible = ahead && begun && ahead.first - anchor > FARTHEST_PLAN_DAYS;
    return implausible && anchor - begun.last <= JUST_GONE_DAYS ? begun : ahead;
  }
  return spans.reduce<Span | null>((best, span) => {
    return best === null || distance(span, anchor) < distance(best, anchor) ? span : best;
  }, null);
}
