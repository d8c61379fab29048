import type { ReportMatch } from './match-reports';
import { sameMeaning } from './names';
import type { ReportError } from './scored-error';
import type { ShareTally } from './tally';

const DAY_MS = 86_400_000;
const QUOTE_SHOWN = 140;

type FieldFigure =
  | 'statusAccuracy'
  | 'kindAccuracy'
  | 'dateAccuracy'
  | 'placeAccuracy'
  | 'attributionAccuracy'
  | 'falseHeldReports';

/** Compares the fields of matched reports. An optional field counts wherever either side has it: inventing is an error. */
export function compareFields(
  matches: readonly ReportMatch[],
  onError: ReportError,
): { readonly [K in FieldFigure]: ShareTally } {
  const notHeld = matches.filter(({ gold }) => gold.status !== 'HELD');
  const field = (
    name: string,
    value: (report: ReportMatch['gold'] | ReportMatch['predicted']) => string | null,
    isRight: (match: ReportMatch) => boolean,
  ): ShareTally => {
    const compared = matches.filter(({ gold, predicted }) => value(gold) !== null || value(predicted) !== null);
    const wrong = compared.filter((match) => !isRight(match));
    for (const { gold, predicted } of wrong) {
      const [is, was] = [value(gold), value(predicted)];
      onError(
        `${name}: ${classOfValues(name, is, was)}`,
        `gold ${is ?? 'none'}, predicted ${was ?? 'none'} :: ${gold.quote.slice(0, QUOTE_SHOWN)}`,
      );
    }
    return { is: compared.length - wrong.length, of: compared.length };
  };
  return {
    statusAccuracy: field(
      'status',
      (r) => r.status,
      ({ gold, predicted }) => gold.status === predicted.status,
    ),
    kindAccuracy: field(
      'kind',
      (r) => r.kind,
      ({ gold, predicted }) => gold.kind === predicted.kind,
    ),
    dateAccuracy: field('date', intervalText, hasSameDate),
    placeAccuracy: field(
      'place',
      (r) => r.place || null,
      ({ gold, predicted }) => agree(gold.place, predicted.place),
    ),
    attributionAccuracy: field(
      'attribution',
      (r) => r.attributedTo || null,
      ({ gold, predicted }) => agree(gold.attributedTo, predicted.attributedTo),
    ),
    falseHeldReports: {
      is: notHeld.filter(({ predicted }) => predicted.status === 'HELD').length,
      of: notHeld.length,
    },
  };
}

/** Closed values are counted by confusion, open ones by what kind of error it is. */
function classOfValues(name: string, gold: string | null, predicted: string | null): string {
  if (name === 'status' || name === 'kind') return `${gold} read as ${predicted}`;
  if (gold === null) return 'invented';
  return predicted === null ? 'not found' : 'another';
}

function intervalText(report: {
  readonly earliest?: string | null | undefined;
  readonly latest?: string | null | undefined;
}): string | null {
  return report.earliest ? `${report.earliest}–${report.latest}` : null;
}

/** The intervals overlap, and neither is more than twice as wide as the other and a day. */
function hasSameDate({ gold, predicted }: ReportMatch): boolean {
  const { earliest: goldFrom, latest: goldTo } = gold;
  const { earliest: from, latest: to } = predicted;
  if (!goldFrom || !goldTo || !from || !to) return false;
  const [goldDays, days] = [daysBetween(goldFrom, goldTo), daysBetween(from, to)];
  return from <= goldTo && to >= goldFrom && days <= 2 * goldDays + 1 && goldDays <= 2 * days + 1;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function agree(gold: string | null | undefined, predicted: string | null | undefined): boolean {
  return gold != null && predicted != null && sameMeaning(gold, predicted);
}
