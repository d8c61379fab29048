import { countryOf } from '../../../../gazetteer/country';
import type { EncounterKind } from '../../../../model/encounter';
import type { Party } from '../references/party-index';
import type { Draft } from './draft';
import type { Encounter } from './encounter-memory';
import { sideOf, sideOfDraft } from './side-of-today';

/** Kinds that one encounter can have in two sentences. */
function compatibleKinds(a: EncounterKind, b: EncounterKind): boolean {
  if (a === b) return true;
  if (a === 'VISIT' || b === 'VISIT') return false;
  if (a === 'CALL' || b === 'CALL') return a === 'TALKS' || b === 'TALKS';
  return true;
}

/** The parties of a draft are those of an encounter, or some of them. */
export function sameParties(draft: Draft, parties: readonly Party[], encounter: Encounter): boolean {
  const shared = parties.filter((party) => encounter.parties.has(party)).length;
  if (draft.kind === 'VISIT') return shared >= 1 && shared === parties.length && encounter.kind === 'VISIT';
  return shared >= 2 && (shared === parties.length || shared === encounter.parties.size);
}

/** Date and place of a draft, where it tells them, are not those of another encounter. */
export function sameTimeAndPlace(draft: Draft, encounter: Encounter): boolean {
  if (
    draft.date !== null &&
    encounter.date !== null &&
    (draft.date.latest < encounter.date.earliest || draft.date.earliest > encounter.date.latest)
  )
    return false;
  if (
    draft.place !== null &&
    encounter.place !== null &&
    !samePlace(draft.place.name, encounter.place.name) &&
    (draft.kind === 'VISIT' || draft.date === null || encounter.date === null)
  )
    return false;
  return true;
}

/** Nothing that a draft tells contradicts the encounter: kind, time, place, number, and what lies behind or ahead. */
export function fits(draft: Draft, parties: readonly Party[], encounter: Encounter, today: string): boolean {
  if (!compatibleKinds(draft.kind, encounter.kind)) return false;
  if (
    parties.some((party) => !encounter.parties.has(party)) &&
    encounter.parties.size > 2 &&
    draft.kind !== 'GATHERING'
  )
    return false;
  if (!sameTimeAndPlace(draft, encounter)) return false;
  if (draft.ordinal !== null && encounter.ordinal !== null && draft.ordinal !== encounter.ordinal) return false;
  if (
    draft.ordinal === 'previous' &&
    encounter.ordinal === null &&
    encounter.drafts.some((other) => !other.frame.nominal)
  )
    return false;
  // 'the next meeting' is not the one that has been told of as held.
  if (
    draft.ordinal === 'next' &&
    encounter.ordinal !== 'next' &&
    encounter.drafts.some((other) => other.status === 'HELD')
  )
    return false;
  const [side, known] = [sideOfDraft(draft, today), sideOf(encounter, today)];
  return side === null || known === null || side === known;
}

function samePlace(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x.includes(y) || y.includes(x) || isCapitalOf(a, b) || isCapitalOf(b, a);
}

/** 'Helsinki' and 'Finland': one place, told more or less closely. */
function isCapitalOf(town: string, state: string): boolean {
  const [capital, country] = [countryOf(town), countryOf(state)];
  return capital?.via === 'CAPITAL' && country?.via === 'NAME' && capital.cca2 === country.cca2;
}
