import type { ReportStatus } from '../../../../model/encounter';
import type { Tense } from '../../intervals/find-dates';

export interface StatusReading {
  /** Null: this sentence does not tell; the encounter keeps what the article tells of it elsewhere. */
  readonly status: ReportStatus | null;
  readonly tense: Tense;
  /** Told by the words themselves; otherwise a guess from the tense around, that what is told elsewhere overrules. */
  readonly explicit: boolean;
}

export const UNTOLD: StatusReading = { status: null, tense: 'UNKNOWN', explicit: false };

export const told = (status: ReportStatus): StatusReading => ({ status, tense: tenseOf(status), explicit: true });
export const guessed = (status: ReportStatus, tense: Tense = tenseOf(status)): StatusReading => ({
  status,
  tense,
  explicit: false,
});
export const weakened = (reading: StatusReading): StatusReading => ({ ...reading, explicit: false });

/** Still to come, for certain or maybe. */
export function liesAhead(status: ReportStatus | null | undefined): status is 'PLANNED' | 'PROPOSED' {
  return status === 'PLANNED' || status === 'PROPOSED';
}

/** When what has this status is, as far as the status alone tells. */
export function tenseOf(status: ReportStatus | null): Tense {
  if (status === 'HELD') return 'PAST';
  return liesAhead(status) ? 'FUTURE' : 'UNKNOWN';
}

/** Said by the words themselves not to be: called off or denied. */
export function isUnmade(reading: StatusReading): boolean {
  return reading.explicit && (reading.status === 'CANCELLED' || reading.status === 'DENIED');
}
