import { countryName } from '../../../gazetteer/country';
import type { MentionKind, OrganisationKind } from '../../../model/party';
import type { PartyCluster, StandingJudgement } from '../../../model/resolution';
import { personBlock } from '../blocks';
import type { Placed } from '../judged';
import { parseOrganisationName } from '../names/organisation-name';
import { parsePersonName } from '../names/person-name';
import { parsePlaceName } from '../names/place-name';
import type { Evidence } from './profile';

/** A mention of a group in the making, with what judgements call it by. */
export interface PartyMember extends Evidence {
  readonly id: string;
  readonly memberId: string;
  readonly standing: boolean;
}

/** A party without a slug yet: slugs are given where all parties of the block are known. */
export type UnnamedCluster = Omit<PartyCluster, 'slug'> & {
  readonly slugWords: string;
  /** False where the slug, read as a name, is of another block: there somebody may bear it, whom this block does not know of. */
  readonly slugIsOwn: boolean;
};

/**
 * Sums up the mentions of one party, in their order. Null where none of them stands.
 * @param state ISO 3166-1 alpha-2 of the state that the party is, or null.
 */
export function partyCluster(
  group: readonly Placed<PartyMember>[],
  state: string | null,
  judgements: readonly StandingJudgement[],
): UnnamedCluster | null {
  const standing = group.filter(({ item }) => item.standing);
  const founder = standing[0]?.item;
  if (founder === undefined) return null;
  const { kind } = founder.mention;
  const mentions = standing.map(({ item }) => item.mention);
  const found = state === null ? canonicalName(kind, mentions.map(({ name }) => name)) : (countryName(state) ?? state); // biome-ignore format: one call
  const name = lastValue('RENAME', group, judgements) ?? found;
  const names = mentions.flatMap((mention) => [mention.name, ...mention.aliases]);
  return {
    id: founder.memberId,
    kind,
    slugWords: slugWords(kind, found),
    slugIsOwn: kind !== 'PERSON' || personBlock(found) === personBlock(asName(slugWords(kind, found))),
    name,
    aliases: [...new Set([found, ...names])].filter((alias) => alias !== name && alias !== '').sort(),
    organisationKind:
      state === null ? mostFrequent(mentions.flatMap((mention) => mention.organisationKind ?? [])) : 'STATE',
    country: state ?? countryOfParty(kind, standing),
    wikidata: kind === 'PLACE' ? null : lastValue('IDENTIFY', group, judgements),
    members: standing.map(({ item, score, reasons }) => ({ member: item.id, score, reasons })),
  };
}

/**
 * The name of most articles; of as many the longest, then the first in order. Of people a full name goes before a family
 * name alone; of bodies the name in full before its abbreviation, unless hardly any article spells it out.
 */
function canonicalName(kind: MentionKind, names: readonly string[]): string {
  if (kind === 'PLACE') return mostUsed(names.map((name) => parsePlaceName(name).head));
  if (kind === 'PERSON') {
    const full = names.filter((name) => parsePersonName(name).given.length > 0);
    return mostUsed(full.length > 0 ? full : names);
  }
  const shown = names.map(withoutArticle);
  const isShort = (name: string): boolean => !name.includes(' ') && name === name.toUpperCase();
  const spelledOut = shown.filter((name) => !isShort(name));
  return mostUsed(spelledOut.length * HARDLY_ANY >= shown.length ? spelledOut : shown);
}

/** Where fewer than one in so many articles spell an abbreviation out, it is what the body is called. */
const HARDLY_ANY = 5;

function mostUsed(names: readonly string[]): string {
  return mostFrequent(names, (a, b) => b.length - a.length) ?? '';
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s+(?=\S)/iu, '');
}

function slugWords(kind: MentionKind, name: string): string {
  const parsed = { PERSON: parsePersonName, ORGANISATION: parseOrganisationName, PLACE: parsePlaceName }[kind](name);
  return parsed.words.join('-') || 'unnamed';
}

/** A slug as a name: 'Salim abd hadi', of 'Salim Abd-Hadi' and 'Salim Abd Hadi' alike. */
function asName(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
}

/** The last name, or item in Wikidata, that a judgement gave to any mention of the party, standing or not. */
function lastValue(
  wanted: 'RENAME' | 'IDENTIFY',
  group: readonly Placed<PartyMember>[],
  judgements: readonly StandingJudgement[],
): string | null {
  const ids = new Set(group.map(({ item }) => item.memberId));
  const given = judgements
    .filter(({ verb, subjects, value }) => verb === wanted && value !== null && subjects.some((id) => ids.has(id)))
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? 1 : -1));
  return given[0]?.value ?? null;
}

function countryOfParty(kind: MentionKind, standing: readonly Placed<PartyMember>[]): string | null {
  const told = standing.flatMap(({ item }) => {
    const { mention, terms } = item;
    if (kind === 'PERSON') return [...terms.countries];
    const named = kind === 'PLACE' ? parsePlaceName(mention.name).country : parseOrganisationName(mention.name).country;
    return named ?? mention.country ?? [];
  });
  return mostFrequent(told);
}

/** Of as many the first by `prefer`, then in lexical order. Null for none. */
function mostFrequent<T extends string = OrganisationKind>(
  items: readonly T[],
  prefer?: (a: T, b: T) => number,
): T | null {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (prefer?.(a, b) ?? 0) || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}
