import type { EncounterKind, Interval, ReportStatus } from '../../../model/encounter';
import type { DateExpression } from './find-dates';
import { speechOf } from './said-dates';
import { textBefore } from './surroundings';

/** A report on its way: what tells whether a date from a neighbouring sentence may be its own. */
export interface DatableReport {
  /** The extractor's label: reports that speak of one encounter share it. */
  readonly event: string;
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  /** Number of its sentence within the article, from 0. */
  readonly sentence: number;
  /** What its own sentence tells, as chooseDate found it; null: nothing. */
  readonly own: Interval | null;
  /** Refers to an encounter told before ('the meeting', 'their talks'): a determiner of that kind stands before the trigger. */
  readonly definite: boolean;
}

/** A sentence of the article and the dates that findDates found in it. */
export interface DatedSentence {
  readonly text: string;
  readonly dates: readonly DateExpression[];
}

/** Farthest sentences, before a report and behind it, whose date it may share. */
const BEFORE_HELD = 4;
const BEFORE_PLANNED = 3;
const BEHIND = 3;
/** News is told within this many days of the day that it names. */
const NEWS_DAYS = 7;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Dates the reports of one article whose own sentence has no date:
 * 1. from the nearest sentence that dates the same encounter, a few sentences away at most. Talks and calls go on or recur,
 *    and what is only proposed has no date yet: none of these takes one;
 * 2. where no sentence dates it, from a day that the sentence right before names ('The president arrived on Monday. He met
 *    …'), if the encounter is told as new. What is planned takes no day on which something was only said.
 * Farther away a date is as often another encounter's as this one's (measured: see the project's evaluation).
 * @param sentenceAt the sentence of that number, or null where there is none.
 * @param anchor day of publication, YYYY-MM-DD.
 * @returns one entry a report: its own date, the carried one, or null.
 */
export function carryDates(
  reports: readonly DatableReport[],
  sentenceAt: (sentence: number) => DatedSentence | null,
  anchor: string,
): (Interval | null)[] {
  return reports.map(
    (report) => report.own ?? fromSameEvent(report, reports) ?? fromSentenceBefore(report, sentenceAt, anchor),
  );
}

function fromSameEvent(report: DatableReport, reports: readonly DatableReport[]): Interval | null {
  if (report.status === 'PROPOSED' || report.kind === 'TALKS' || report.kind === 'CALL') return null;
  let nearest: Interval | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of reports) {
    if (other === report || !other.own || other.event !== report.event) continue;
    const ahead = report.sentence - other.sentence;
    const farthest = ahead < 0 ? BEHIND : report.status === 'PLANNED' ? BEFORE_PLANNED : BEFORE_HELD;
    if (Math.abs(ahead) > farthest || Math.abs(ahead) >= least) continue;
    least = Math.abs(ahead);
    nearest = other.own;
  }
  return nearest;
}

function fromSentenceBefore(
  report: DatableReport,
  sentenceAt: (sentence: number) => DatedSentence | null,
  anchor: string,
): Interval | null {
  const isHeld = report.status === 'HELD';
  if (!(isHeld || report.status === 'PLANNED') || report.kind === 'TALKS' || report.kind === 'CALL' || report.definite)
    return null;
  const sentence = sentenceAt(report.sentence - 1);
  if (!sentence) return null;
  const tense = isHeld ? 'PAST' : 'FUTURE';
  const end = sentence.text.length;
  for (const date of sentence.dates) {
    if (date.granule !== 'DAY' || date.relation !== 'in' || date.attributive) continue;
    if (!isHeld && speechOf(date, { text: sentence.text, trigger: { start: end, end }, tense })) continue;
    const interval = date.resolve(tense);
    if (!interval || (isHeld ? interval.latest > anchor : interval.earliest < anchor)) continue;
    if (Math.abs(Date.parse(anchor) - Date.parse(interval.earliest)) <= NEWS_DAYS * MILLISECONDS_PER_DAY)
      return interval;
  }
  return null;
}

/** Does a determiner before the trigger refer to an encounter told before ('the long-awaited meeting', 'their talks')? */
export function isDefinite(text: string, triggerStart: number): boolean {
  return /\b(?:the|that|this|those|these|his|her|their|its)\s+(?:\S+\s+){0,3}$/i.test(
    textBefore(text, triggerStart, 60),
  );
}
