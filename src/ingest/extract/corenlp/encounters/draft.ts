import type { EncounterKind, ReportStatus } from '../../../../model/encounter';
import type { ChosenDate } from '../../intervals/choose-date';
import type { Referent } from '../references/referent';
import type { Frame } from './frame';
import type { Attribution } from './sources';
import type { StatusReading } from './status-reading';

export interface DraftPlace {
  /** As written, at its fullest ('Hamburg, Germany'). */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A report on its way: what its own sentence tells; what it leaves open is filled from the encounter it belongs to. */
export interface Draft {
  readonly frame: Frame;
  kind: EncounterKind;
  parties: readonly Referent[];
  readonly reading: StatusReading;
  status: ReportStatus | null;
  date: ChosenDate | null;
  place: DraftPlace | null;
  readonly attribution: Attribution | null;
  /** Words that number the encounter among others of the same parties ('second', 'next'). */
  readonly ordinal: string | null;
  /** Its parties were taken from an encounter told before. */
  readonly anaphoric: boolean;
  label: string;
}
