import type { EncounterKind } from '../../model/encounter';
import type { EventRow } from './event-row';
import type { PartyRow } from './party-row';

/** One step of a chain: who met whom, in which event. */
export interface HopRow {
  readonly from: PartyRow;
  readonly to: PartyRow;
  readonly event: EventRow;
}

/** Parties that met one another in turn. */
export interface ChainRow {
  readonly hops: readonly HopRow[];
}

export interface ChainQuestion {
  readonly from: string;
  readonly to: string;
  readonly hops: number;
  readonly kinds: readonly EncounterKind[];
  readonly since: string | null;
  readonly until: string | null;
  /** Only chains in which every encounter can lie no earlier than the one before. */
  readonly inOrder: boolean;
}

/** Chains looked at when they must run in order of time: of equally short ones only some do. */
export const MOST_LOOKED_AT = 200;

/** What an aggregate on a chain carries of its lists. */
export const CHAIN_SIZES = { participants: 20, reports: 20 };

/** Whether days can be chosen within the intervals of events so that none lies before the one of the event before. */
export function runsForward(
  events: readonly { readonly earliest: string | null; readonly latest: string | null }[],
): boolean {
  let reached = '';
  for (const { earliest, latest } of events) {
    if (earliest === null || latest === null || latest < reached) return false;
    if (earliest > reached) reached = earliest;
  }
  return true;
}
