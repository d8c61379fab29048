import type { StandingReport } from '../../../model/resolution';
import { dayNumber, monthsOf, type Span, widthOf } from './days';
import { spanOf } from './told-encounter';
import { HELD_LOOKS_BACK_DAYS, PLANNED_LOOKS_AHEAD_DAYS, TOO_VAGUE_DAYS } from './windows';

/** Of a report with more parties only the first by id make blocks: the pairs of forty would be 780. */
const PARTIES_PAIRED = 12;
/** A day more on either side: visits and neighbouring days are compared too. */
const MARGIN_DAYS = 1;

/**
 * The blocks of a report: reports without a common one are never compared. Keys are made of what two reports of one encounter share
 * (two parties, a visitor and a country, a body, or two states by themselves or by their people) and a month.
 * A report that is too vague in time has none.
 */
export function blocksOfReport(report: StandingReport): string[] {
  const span = comparedSpan(report);
  if (span === null) return [];
  const months = monthsOf(span);
  const keys = [...pairs(report.parties.map(({ id }) => id)), ...visits(report), ...bodies(report), ...sides(report)];
  return keys.flatMap((key) => months.map((month) => `${key} ${month}`));
}

/** The days in which an encounter that this report may tell of can lie. */
function comparedSpan(report: StandingReport): Span | null {
  const [span] = spanOf(report);
  const published = dayNumber(report.publishedOn);
  if (span === undefined) return { from: published - HELD_LOOKS_BACK_DAYS, to: published + PLANNED_LOOKS_AHEAD_DAYS };
  return widthOf(span) > TOO_VAGUE_DAYS ? null : { from: span.from - MARGIN_DAYS, to: span.to + MARGIN_DAYS };
}

function pairs(ids: readonly string[]): string[] {
  const some = [...new Set(ids)].sort().slice(0, PARTIES_PAIRED);
  return some.flatMap((a, at) => some.slice(at + 1).map((b) => `${a} ${b}`));
}

function visits({ kind, parties, placeCountry }: StandingReport): string[] {
  if (kind !== 'VISIT' || placeCountry === null) return [];
  return parties.filter((party) => party.kind === 'PERSON').map(({ id }) => `visit ${id} ${placeCountry}`);
}

function bodies({ kind, parties }: StandingReport): string[] {
  return kind === 'GATHERING'
    ? parties
        .filter((party) => party.kind === 'ORGANISATION' && party.organisationKind !== 'STATE')
        .map(({ id }) => `body ${id}`)
    : [];
}

function sides({ parties }: StandingReport): string[] {
  return pairs(parties.flatMap(({ country }) => country ?? [])).map((pair) => `states ${pair}`);
}
