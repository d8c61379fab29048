import type { EncounterKind, ReportStatus } from '../../src/model/encounter';

/** How large a world is; nothing else decides what is in it but the seed. */
export interface WorldSize {
  /** Reports of the world without the hub's; the last event may bring some more. */
  readonly reports: number;
  readonly seed: string;
}

export interface WorldParty {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isPerson: boolean;
}

export interface WorldPlace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Codes of ISO 3166-1 that stand for no country ('XA' …). */
  readonly country: string;
}

export interface WorldSource {
  /** A domain under .example. */
  readonly id: string;
  readonly name: string;
}

/** One claim of one article. */
export interface WorldClaim {
  readonly status: ReportStatus;
  readonly dated: boolean;
}

/** One publication about one event, with a sentence a claim. */
export interface WorldTelling {
  readonly source: WorldSource;
  readonly publishedOn: string;
  readonly claims: readonly WorldClaim[];
}

export interface WorldEvent {
  readonly key: string;
  readonly kind: EncounterKind;
  readonly day: string;
  readonly parties: readonly WorldParty[];
  readonly place: WorldPlace | null;
  readonly tellings: readonly WorldTelling[];
}

/**
 * What is the same in a world of any size, so that a question about it costs more only if the rest of the graph makes it cost
 * more: people, sources and places of a fixed degree, with the same events word for word.
 */
export const ANCHORS = {
  people: 8,
  /** Dated, held meetings of each, and events that are none. */
  meetings: 60,
  otherEvents: 20,
  /** Reports of the best reported meeting of each with the next one. */
  reportsOfBest: 20,
  sources: 4,
  places: 2,
  organisations: 2,
} as const;

/** Meetings of the hub, in worlds of `HUB_FROM` reports and more. */
export const HUB_MEETINGS = 10_000;
export const HUB_FROM = 50_000;
