import { createHash } from 'node:crypto';
import { organisationName, personName, placeName, slugOf } from './names';
import { ANCHORS, type WorldParty, type WorldPlace, type WorldSize, type WorldSource } from './world';

/** Everybody and everything that a world's events can name. */
export interface Cast {
  readonly people: readonly WorldParty[];
  readonly organisations: readonly WorldParty[];
  readonly places: readonly WorldPlace[];
  readonly sources: readonly WorldSource[];
  readonly anchorPeople: readonly WorldParty[];
  readonly anchorOrganisations: readonly WorldParty[];
  readonly anchorPlaces: readonly WorldPlace[];
  readonly anchorSources: readonly WorldSource[];
  readonly hub: WorldParty;
}

/** Whom the anchors meet beside one another: there in a world of every size. */
export const COMPANIONS = 200;
const COUNTRIES = 12;

/** Pure: the cast of a size. The larger one begins with the smaller one's. */
export function castOf({ reports }: Pick<WorldSize, 'reports'>): Cast {
  const people = Math.max(2 * COMPANIONS, Math.ceil(reports / 20));
  return {
    people: each(people, (index) => party('p', personName(index), true)),
    organisations: each(Math.max(40, Math.ceil(reports / 200)), (index) => party('o', organisationName(index), false)),
    places: each(Math.max(30, Math.min(4_000, Math.ceil(reports / 500))), (index) => place(placeName(index), index)),
    sources: each(Math.max(40, Math.ceil(reports / 1_000)), (index) => source(`gazette-${index}`)),
    anchorPeople: each(ANCHORS.people, (index) => party('p', `Anchor Person${letter(index)}`, true)),
    anchorOrganisations: each(ANCHORS.organisations, (index) => party('o', `Anchor Council ${letter(index)}`, false)),
    anchorPlaces: each(ANCHORS.places, (index) => place(`Anchorstad ${letter(index)}`, COUNTRIES + index)),
    anchorSources: each(ANCHORS.sources, (index) => source(`anchor-${index}`)),
    hub: party('p', 'Hub Everywhere', true),
  };
}

function party(prefix: 'p' | 'o', name: string, isPerson: boolean): WorldParty {
  return { id: idOf(prefix, name), slug: slugOf(name), name, isPerson };
}

function place(name: string, index: number): WorldPlace {
  return { id: idOf('l', name), slug: slugOf(name), name, country: `X${letter(index % (COUNTRIES + ANCHORS.places))}` };
}

function source(name: string): WorldSource {
  return { id: `${name}.example`, name: `The ${name.replace('-', ' ')}` };
}

/** As long and as scattered as the ids of the ingest: what an index holds decides what a look-up costs. */
function idOf(prefix: string, name: string): string {
  return `${prefix}_${createHash('sha256').update(name).digest('hex').slice(0, 20)}`;
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function each<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
