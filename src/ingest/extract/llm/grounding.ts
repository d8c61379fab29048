import { isDay } from '../../read/publication-day';
import type { AnswerReport } from './answer';
import type { GroundedParty, PartyBook } from './party-book';
import type { Span, TextIndex } from './text-index';

/** A report that stands in the article: its quote is found, its parties are named. */
export interface GroundedReport extends Span {
  /** The model's label, as it is within one answer. */
  label: string;
  readonly participants: readonly { readonly party: GroundedParty; readonly as: string }[];
  readonly kind: AnswerReport['kind'];
  readonly status: AnswerReport['status'];
  readonly place: string | null;
  readonly datePhrase: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly attributedTo: string | null;
  readonly background: boolean;
}

/** Counts what is left out, by code. */
export type Drop = (code: string) => void;

/** Longest quote that a report may have, in UTF-16 units. */
const LONGEST_QUOTE = 600;

/** A shorter quote is found anywhere and shows nothing. */
const SHORTEST_QUOTE = 8;

/**
 * Holds a report against the article. A quote that is not in it, or a party that it does not name, drops the report; a
 * place, a date or a citation that it does not have is taken out of the report. Each is counted.
 * @param range where the quote should be: the part that the model was shown.
 * @param taken quotes found before, so that a sentence that occurs twice is found twice.
 */
export function groundReport(
  report: AnswerReport,
  index: TextIndex,
  book: PartyBook,
  range: Span,
  taken: ReadonlySet<string>,
  drop: Drop,
): GroundedReport | null {
  const quote = findQuote(report.quote, index, range, (span) => taken.has(placeKey(report.event, span)));
  if (quote === null) return dropped(drop, 'UNGROUNDED_QUOTE');
  if (quote.end - quote.start > LONGEST_QUOTE) return dropped(drop, 'QUOTE_TOO_LONG');
  const participants = new Map<GroundedParty, string>();
  for (const { name, kind, as } of report.participants) {
    const party = book.find(name) ?? book.enter({ name, kind, aliases: [] });
    if (party === null) return dropped(drop, 'UNNAMED_PARTY');
    if (!participants.has(party)) participants.set(party, index.findAll(as, quote).length > 0 ? as : party.name);
  }
  const place = grounded(report.place, (text) => isPlaceNamed(text, index), 'UNGROUNDED_PLACE', drop);
  if (participants.size < 2 && !(report.kind === 'VISIT' && participants.size === 1)) {
    return dropped(drop, 'TOO_FEW_PARTIES');
  }
  return {
    ...quote,
    label: report.event,
    participants: [...participants].map(([party, as]) => ({ party, as })),
    kind: report.kind,
    status: report.status,
    place,
    ...groundDate(report, index, drop),
    attributedTo: grounded(
      report.attributedTo,
      (text) => book.all.some((party) => party.name === text) || index.findWords(text).length > 0,
      'UNGROUNDED_ATTRIBUTION',
      drop,
    ),
    background: report.background,
  };
}

/** Tells one sentence about one encounter from another. */
export function placeKey(label: string, { start, end }: Span): string {
  return `${label} ${start}-${end}`;
}

/** Where a quote stands: within the range if it is there, else anywhere; a free place before one that is taken. */
function findQuote(quote: string, index: TextIndex, range: Span, isTaken: (span: Span) => boolean): Span | null {
  for (const form of [quote, quote.replace(/^[\s"“”'‘’.…]+|[\s"“”'‘’.…]+$/gu, '')]) {
    if (form.trim().length < SHORTEST_QUOTE) return null;
    const places = [...index.findAll(form, range), ...index.findAll(form)];
    const place = places.find((span) => !isTaken(span)) ?? places[0];
    if (place !== undefined) return place;
  }
  return null;
}

/** 'Hamburg, Germany' is named where both are. */
function isPlaceNamed(place: string, index: TextIndex): boolean {
  if (index.findWords(place).length > 0) return true;
  const parts = place.split(',').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => index.findWords(part).length > 0);
}

/** A date needs its words in the article, and days that are days, in order. */
function groundDate(
  { datePhrase, earliest, latest }: AnswerReport,
  index: TextIndex,
  drop: Drop,
): Pick<GroundedReport, 'datePhrase' | 'earliest' | 'latest'> {
  const none = { datePhrase: null, earliest: null, latest: null };
  if (earliest === null && latest === null) return none;
  if (datePhrase === null || index.findAll(datePhrase).length === 0) {
    drop('UNGROUNDED_DATE');
    return none;
  }
  const [from, to] = [earliest ?? latest, latest ?? earliest];
  if (from === null || to === null || !isDay(from) || !isDay(to) || from > to) {
    drop('BAD_DATE');
    return none;
  }
  return { datePhrase, earliest: from, latest: to };
}

function grounded(text: string | null, isThere: (text: string) => boolean, code: string, drop: Drop): string | null {
  const value = text?.trim() ?? '';
  if (value === '') return null;
  return isThere(value) ? value : dropped(drop, code);
}

function dropped(drop: Drop, code: string): null {
  drop(code);
  return null;
}
