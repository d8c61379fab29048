import type { EncounterKind, Interval, ReportStatus } from '../../../model/encounter';
import { carryAlong, type Reach } from '../carry-along';
import type { DateExpression } from './find-dates';
import { speechOf } from './said-dates';

/** A report on its way: what tells whether a date from a neighbouring sentence may be its own. */
export interface DatableReport {
  /** The extractor's label: reports that speak of one encounter share it. */
  readonly event: string;
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  /** Number of its sentence within the article, and of its paragraph, from 0. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly isTitle: boolean;
  /** What its own sentence tells, as chooseDate found it; null: nothing. */
  readonly own: Interval | null;
  /** Where in its sentence the words of that date begin. */
  readonly ownStart?: number | undefined;
  /** Refers to an encounter told before ('the meeting', 'their talks'). */
  readonly definite: boolean;
  /** Named by a noun ('after their meeting') rather than told by a verb ('met', 'held a meeting'). */
  readonly nominal: boolean;
  /** The article cites somebody for it. */
  readonly attributed: boolean;
  /** Goes on from what was told before: 'they then held', 'she also met'. */
  readonly continues: boolean;
}

/** A sentence of the article and the dates that findDates found in it. */
export interface DatedSentence {
  readonly text: string;
  readonly dates: readonly DateExpression[];
}

const REACH: Reach = { fromTold: 2, fromTaken: 1, ahead: 1, aheadForTitle: 4 };
/** News is told within this many days of the day that it names. */
const NEWS_DAYS = 7;
/** Sentences that open an article, words that make one of them, and how far from the title they are looked for. */
const LEAD_SENTENCES = 2;
const SHORTEST_LEAD = 9;
const FARTHEST_LEAD = 8;
/** Sentences back to the encounter that another goes on from, if its day is known; where only its month or year is, one. */
const CONTINUED_REACH = 2;
/** The name that signs a tweet: the day beside it is the tweet's. */
const SIGNATURE = /\(@\w+\)\s*$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Dates the reports of one article whose own sentence has no date:
 * 1. from reports of the same encounter in the paragraphs around; where a verb tells it anew, its day from anywhere. Talks and calls go on or recur, and what is only proposed has no
 *    date yet: none of these takes one;
 * 2. where none dates it, from a day that the sentence right before names ('The president arrived on Monday. He met …'), if the
 *    encounter is told as new. What is planned, or what somebody is cited for, takes no day on which something was only said;
 * 3. else, where it is told to have followed another encounter ('they then held'), from that.
 * @param reports in the order of the text.
 * @param sentenceAt the sentence of that number, or null where there is none.
 * @param anchor day of publication, YYYY-MM-DD.
 * @returns one entry a report: its own date, the carried one, or null.
 */
export function carryDates(
  reports: readonly DatableReport[],
  sentenceAt: (sentence: number) => DatedSentence | null,
  anchor: string,
): (Interval | null)[] {
  const dates = reports.map((report) => report.own);
  for (const event of new Set(reports.map((report) => report.event))) {
    const own = reports.flatMap((report, i) => (report.event === event ? [i] : []));
    const carried = carryAlong(
      own.map((i) => ({
        ...reports[i]!,
        own: dates[i]!,
        accepts: (date: Interval) => accepts(reports[i]!, date, anchor),
        fromAnywhere: (date: Interval) => tellsAnew(reports[i]!) && date.earliest === date.latest,
      })),
      REACH,
    );
    for (const [k, i] of own.entries()) dates[i] = carried[k]!;
  }
  for (const [i, report] of reports.entries())
    dates[i] ??=
      (report.isTitle
        ? fromLead(report, sentenceAt, anchor)
        : fromSentenceBefore(report, reports, sentenceAt, anchor)) ?? fromContinued(report, reports.slice(0, i), dates);
  return dates;
}

/** What is planned does not lie behind the article, what has happened not ahead of it. */
function accepts({ kind, status }: DatableReport, { earliest, latest }: Interval, anchor: string): boolean {
  if (kind === 'TALKS' || kind === 'CALL' || status === 'PROPOSED') return false;
  if (status === 'PLANNED') return latest >= anchor;
  return status === 'HELD' || status === 'DENIED' ? earliest <= nextDay(anchor) : true;
}

/** 'They met in Oslo' tells the encounter once more, its day included; 'the meeting' only refers to it. */
function tellsAnew({ nominal, definite, status }: DatableReport): boolean {
  return !nominal && !definite && status === 'HELD';
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

function fromSentenceBefore(
  report: DatableReport,
  reports: readonly DatableReport[],
  sentenceAt: (sentence: number) => DatedSentence | null,
  anchor: string,
): Interval | null {
  const sentence = sentenceAt(report.sentence - 1);
  if (sentence === null || (report.definite && !takesUp(report, reports, sentence))) return null;
  // 'after their summit on Monday': the day of an encounter that has been is not that of a planned one.
  const taken = reports.filter(
    (other) => other.sentence === report.sentence - 1 && other.status === 'HELD' && report.status !== 'HELD',
  );
  const dates = sentence.dates.filter((date) => !taken.some((other) => other.ownStart === date.start));
  return newsDay(report, { ...sentence, dates }, anchor);
}

/** 'The top general made a visit to Oslo on Saturday. The trip by Dorn …': what the sentence before tells without a name. */
function takesUp(report: DatableReport, reports: readonly DatableReport[], { text }: DatedSentence): boolean {
  const isUnread = reports.every((other) => other.sentence !== report.sentence - 1);
  return isUnread && report.kind === 'VISIT' && /\b(?:visit|trip|tour)\b/i.test(text);
}

/** A headline that tells of something done ('Berg meets Dorn', not 'after the meeting') tells what the first sentences tell: their day is its own. */
function fromLead(
  report: DatableReport,
  sentenceAt: (sentence: number) => DatedSentence | null,
  anchor: string,
): Interval | null {
  if (report.status !== 'HELD' || (report.nominal && report.kind !== 'VISIT')) return null;
  let read = 0;
  for (let i = report.sentence + 1; read < LEAD_SENTENCES && i <= report.sentence + FARTHEST_LEAD; i++) {
    const sentence = sentenceAt(i);
    // A byline or the name of an agency is no lead.
    if (!sentence || sentence.text.split(/\s+/).length < SHORTEST_LEAD) continue;
    read++;
    const day = newsDay(report, sentence, anchor);
    if (day !== null) return day;
  }
  return null;
}

/** A day that a sentence beside a report names, if the news of that day may be the report's. */
function newsDay(report: DatableReport, sentence: DatedSentence, anchor: string): Interval | null {
  const isHeld = report.status === 'HELD';
  if (!(isHeld || report.status === 'PLANNED') || report.kind === 'TALKS' || report.kind === 'CALL') return null;
  const tense = isHeld ? 'PAST' : 'FUTURE';
  const end = sentence.text.length;
  for (const date of sentence.dates) {
    if (date.granule !== 'DAY' || date.relation !== 'in' || date.attributive) continue;
    const isSaid = speechOf(date, { text: sentence.text, trigger: { start: end, end }, tense }) !== null;
    if (isSaid && (!isHeld || report.attributed || SIGNATURE.test(sentence.text.slice(0, date.start)))) continue;
    const interval = date.resolve(tense);
    if (!interval || (isHeld ? interval.latest > nextDay(anchor) : interval.earliest < anchor)) continue;
    if (Math.abs(Date.parse(anchor) - Date.parse(interval.earliest)) <= NEWS_DAYS * MILLISECONDS_PER_DAY)
      return interval;
  }
  return null;
}

/** The day of the encounter told right before, of one that is told to have followed it. */
function fromContinued(
  report: DatableReport,
  before: readonly DatableReport[],
  dates: readonly (Interval | null)[],
): Interval | null {
  if (!report.continues || report.status !== 'HELD' || report.kind === 'TALKS' || report.kind === 'CALL') return null;
  const last = before.findLastIndex((other, i) => dates[i] !== null && other.sentence < report.sentence);
  if (last < 0 || before[last]!.status !== 'HELD') return null;
  const date = dates[last]!;
  const isDay = date.earliest === date.latest;
  return report.sentence - before[last]!.sentence <= (isDay ? CONTINUED_REACH : 1) ? date : null;
}
