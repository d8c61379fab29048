import type { EncounterKind, EventStatus } from '../../model/encounter';
import type { PartyRow } from './party-row';
import type { PlaceRow } from './place-row';
import type { ReportRow } from './report-row';

/** One party's part in an event. */
export interface ParticipationRow {
  readonly party: PartyRow;
  /** What the reports say of this party: who was only ever expected did not take part because others did. */
  readonly status: EventStatus;
}

/** An event as its remaining reports have it, a whole aggregate. */
export interface EventRow {
  readonly label: 'Event';
  readonly id: string;
  readonly kind: EncounterKind;
  readonly status: EventStatus;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly sortDate: string;
  readonly dated: boolean;
  readonly placeName: string | null;
  readonly place: PlaceRow | null;
  readonly participantCount: number;
  readonly reportCount: number;
  readonly sourceCount: number;
  readonly independentSourceCount: number;
  readonly firstPublished: string;
  readonly lastPublished: string;
  readonly changedAt: string | null;
  readonly participants: readonly ParticipationRow[];
  /** In order of publication; null where the question did not ask for them. */
  readonly reports: readonly ReportRow[] | null;
}
