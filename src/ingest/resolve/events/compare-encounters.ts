import type { EncounterKind } from '../../../model/encounter';
import type { ResolvedParty } from '../../../model/resolution';
import { distanceOf, type Span, widthOf } from './days';
import type { EventDraft } from './event-draft';
import type { ToldEncounter, Where } from './told-encounter';
import { MONTH_DAYS, NARROW_DAYS, WEEK_DAYS } from './windows';

/** How far an encounter, as an article tells it, and an event agree: from 0 to about 1.2, and in what. */
export interface Agreement {
  readonly points: number;
  readonly reasons: readonly string[];
}

type Parties = ReadonlyMap<string, ResolvedParty>;
interface Reading {
  add(points: number, reason: string): void;
}

/**
 * Compares an encounter with an event by parties, days, place and kind; null where they have too few parties in common to be
 * one at all. The days must be compared before: here they only count.
 */
export function compareEncounters(told: ToldEncounter, event: EventDraft): Agreement | null {
  const reasons: string[] = [];
  let points = 0;
  const reading: Reading = {
    add(more, reason) {
      points += more;
      reasons.push(reason);
    },
  };
  if (!partiesAgree(told, event, reading)) return null;
  daysAgree(told.span, event.core, reading);
  placesAgree(told, event, reading);
  kindsAgree(told, event, reading);
  return { points: Math.round(points * 100) / 100, reasons };
}

function partiesAgree(told: ToldEncounter, event: EventDraft, reading: Reading): boolean {
  const shared = sharedParties(told.parties, event.parties);
  if (shared.length >= 2) {
    const all = told.parties.size + event.parties.size - shared.length;
    const alike = shared.length / all;
    const states = shared.every((id) => isState(told.parties.get(id)));
    const what = states ? 'states' : 'parties';
    reading.add(
      (states ? 0.25 : 0.3) + 0.3 * alike,
      alike === 1 ? `the same ${what}` : `${shared.length} ${what} in common`,
    );
    return true;
  }
  if (isVisit(told.kinds) && isVisit(event.kinds) && shared.some((id) => told.parties.get(id)?.kind === 'PERSON')) {
    if (!placesMeet(told.places, event.places)) return false;
    reading.add(0.5, 'the same visitor');
    return true;
  }
  const body = shared.find((id) => isBody(told.parties.get(id)));
  if (
    body !== undefined &&
    told.kinds.has('GATHERING') &&
    event.kinds.has('GATHERING') &&
    placesMeet(told.places, event.places)
  ) {
    reading.add(0.3, 'a gathering of the same body');
    return true;
  }
  return false;
}

/** Ids of the parties that both have. */
export function sharedParties(a: Parties, b: Parties): string[] {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  return [...fewer.keys()].filter((id) => more.has(id));
}

/** True for a state, which stands for all who act for it. */
export function isState(party: ResolvedParty | undefined): boolean {
  return party?.kind === 'ORGANISATION' && party.organisationKind === 'STATE';
}

function isBody(party: ResolvedParty | undefined): boolean {
  return party?.kind === 'ORGANISATION' && party.organisationKind !== 'STATE';
}

function isVisit(kinds: ReadonlySet<EncounterKind>): boolean {
  return kinds.size === 1 && kinds.has('VISIT');
}

/**
 * True where two visits are of one place, so that a day of travel between their dates is none between visits. A source that tells
 * of both knows of two.
 */
export function isSameVisit(told: ToldEncounter, event: EventDraft): boolean {
  if (event.sources.has(told.sourceId)) return false;
  return isVisit(told.kinds) && isVisit(event.kinds) && placesMeet(told.places, event.places);
}

function daysAgree(a: Span | null, b: Span | null, reading: Reading): void {
  if (a === null || b === null) return;
  const width = Math.max(widthOf(a), widthOf(b));
  if (distanceOf(a, b) > 0) reading.add(0.15, 'a day apart');
  else if (width === 1) reading.add(0.35, 'on the same day');
  else if (width <= NARROW_DAYS) reading.add(0.35, 'within the same days');
  else if (width <= WEEK_DAYS) reading.add(0.25, 'within the same week');
  else if (width <= MONTH_DAYS) reading.add(0.15, 'within the same month');
  else reading.add(0.05, 'within the same two months');
}

function placesAgree(told: ToldEncounter, event: EventDraft, reading: Reading): void {
  const [a, b] = [told.places, event.places];
  if (a.length === 0 || b.length === 0) return;
  // Sources contradict one another about a place, hardly themselves; of one month they rather tell of two encounters.
  const isRough = [told.span, event.core].some((span) => span === null || widthOf(span) > WEEK_DAYS);
  if (a.some((x) => b.some((y) => x.id !== null && x.id === y.id))) reading.add(0.15, 'in the same place');
  else if (placesMeet(a, b)) reading.add(0.1, 'in a place of the same country');
  else if (event.sources.has(told.sourceId)) reading.add(-0.6, 'in other places, and a source tells of both');
  else if (a.some((x) => b.some((y) => x.country !== null && x.country === y.country))) {
    reading.add(isRough ? -0.2 : -0.05, 'in other places of the same country');
  } else reading.add(isRough ? -0.3 : -0.15, 'in other places');
}

/** One place, or a country and a place in it. */
function placesMeet(a: readonly Where[], b: readonly Where[]): boolean {
  return a.some((x) =>
    b.some(
      (y) =>
        (x.id !== null && x.id === y.id) ||
        (x.country !== null && x.country === y.country && (x.isCountry || y.isCountry)),
    ),
  );
}

/** A summit and the meeting of two on its fringe have this many more parties between them. */
const FRINGE = 2;

function kindsAgree(told: ToldEncounter, event: EventDraft, reading: Reading): void {
  const [a, b] = [told.kinds, event.kinds];
  const differ = `told as ${names(a)} and as ${names(b)}`;
  if ([...a].some((kind) => b.has(kind))) {
    reading.add(0.05, 'of the same kind');
  } else if (isOnly(a, 'CALL') !== isOnly(b, 'CALL') && !isOnly(a, 'TALKS') && !isOnly(b, 'TALKS')) {
    reading.add(-0.4, differ);
  } else if (a.has('GATHERING') !== b.has('GATHERING') && Math.abs(told.parties.size - event.parties.size) >= FRINGE) {
    reading.add(-0.4, `${differ} of more`);
  } else reading.add(-0.05, differ);
}

function isOnly(kinds: ReadonlySet<EncounterKind>, kind: EncounterKind): boolean {
  return kinds.size === 1 && kinds.has(kind);
}

function names(kinds: ReadonlySet<EncounterKind>): string {
  return [...kinds].sort().join(' and ');
}
