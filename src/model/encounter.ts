/** What kind of contact an encounter was. The definitions are those that the schema shows to its users. */
export const ENCOUNTER_KINDS = ['MEETING', 'CALL', 'TALKS', 'VISIT', 'GATHERING'] as const;
export type EncounterKind = (typeof ENCOUNTER_KINDS)[number];

/** Where an encounter stands according to one report, seen from the day of its publication. */
export const REPORT_STATUSES = ['HELD', 'PLANNED', 'PROPOSED', 'CANCELLED', 'DENIED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** An event's status over all its reports: DISPUTED where one standing report has it held and another denies it. */
export const EVENT_STATUSES = [...REPORT_STATUSES, 'DISPUTED'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/**
 * Closed interval of calendar days, ISO 8601 (YYYY-MM-DD, proleptic Gregorian, no time zone).
 * An instant is an interval of one day; 'in March' is the whole month and stays a month.
 */
export interface Interval {
  readonly earliest: string;
  readonly latest: string;
}
