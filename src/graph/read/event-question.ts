import { ENCOUNTER_KINDS, type EncounterKind, EVENT_STATUSES, type EventStatus } from '../../model/encounter';

/** Which events, with every name looked up already. Everything given must hold. */
export interface EventQuestion {
  /** Ids of parties that all took part. */
  readonly parties: readonly string[];
  /** Ids of which at least one took part. */
  readonly anyOf: readonly string[];
  /** Ids of places; null: anywhere. */
  readonly places: readonly string[] | null;
  /** Interval to overlap, ISO days. */
  readonly from: string | null;
  readonly to: string | null;
  /** Its last possible day lies before this one. */
  readonly endedBefore: string | null;
  readonly kinds: readonly EncounterKind[];
  readonly statuses: readonly EventStatus[];
  /** At least one of these sources reports it. */
  readonly sources: readonly string[];
  readonly notSources: readonly string[];
  readonly article: string | null;
  readonly minSources: number;
  readonly maxSources: number;
  readonly dated: boolean | null;
  readonly changedSince: string | null;
}

export const MOST_SOURCES = 1_000_000;

/** Every event there is; a question narrows it. */
export const ALL_EVENTS: EventQuestion = {
  parties: [],
  anyOf: [],
  places: null,
  from: null,
  to: null,
  endedBefore: null,
  kinds: ENCOUNTER_KINDS,
  statuses: EVENT_STATUSES,
  sources: [],
  notSources: [],
  article: null,
  minSources: 0,
  maxSources: MOST_SOURCES,
  dated: null,
  changedSince: null,
};

export type EventOrderName = 'LATEST' | 'EARLIEST' | 'MOST_SOURCES' | 'LATEST_PUBLISHED' | 'LATEST_CHANGED';

/** The most that an aggregate carries of its lists. */
export interface ListSizes {
  readonly participants: number;
  readonly reports: number;
}
