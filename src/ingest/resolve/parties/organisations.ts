import { countryName } from '../../../gazetteer/country';
import { isGeneric, type OrganisationName, parseOrganisationName } from '../names/organisation-name';
import { Clusters, type Draft } from './drafts';
import type { Evidence } from './profile';
import { splitNamesakes } from './split-namesakes';

interface Named {
  readonly name: OrganisationName;
  /** ISO 3166-1 alpha-2 of the state whose body it is, by its name or as its article tells, or null. */
  readonly country: string | null;
  readonly member: Evidence;
}

/**
 * Bodies of one block. A state, its capital, its people and the seat of its government are one party; a ministry, a
 * parliament or an agency is a body of its own, told from its like by its country.
 */
export function resolveOrganisations(mentions: readonly Evidence[]): Clusters<OrganisationName> {
  const clusters = new Clusters<OrganisationName>();
  const named = mentions.map((member): Named => {
    const name = parseOrganisationName(member.mention.name);
    return { name, country: name.country ?? member.mention.country, member };
  });
  placeStates(named, clusters);
  const bodies = named.filter((each) => stateOf(each) === null);
  for (const [, same] of groupBy(bodies, ({ name }) => name.core)) placeBody(same, clusters);
  joinAbbreviations(clusters);
  return clusters;
}

/** ISO 3166-1 alpha-2 of the state that a mention stands for as a party, or null for any other body. */
export function stateOf({ name, country, member }: Named): string | null {
  return name.state?.cca2 ?? (member.mention.organisationKind === 'STATE' ? country : null);
}

const VIAS = {
  NAME: 'the same state',
  ACRONYM: 'an abbreviation of the state',
  DEMONYM: 'its people stand for the state',
  CAPITAL: 'its capital stands for the state',
  GOVERNMENT: 'its government stands for the state',
} as const;

function placeStates(named: readonly Named[], clusters: Clusters<OrganisationName>): void {
  const states = named.filter((each) => stateOf(each) !== null);
  for (const [code, same] of groupBy(states, (each) => stateOf(each) ?? '')) {
    let draft: Draft<OrganisationName> | null = null;
    for (const { name, member } of same) {
      const reasons = [`${VIAS[name.state?.via ?? 'NAME']}: ${countryName(code) ?? code}`];
      if (draft === null) draft = clusters.found(name, [member], reasons);
      else clusters.join(draft, name, [member], { score: 1, reasons });
    }
  }
}

/** Mentions whose names have the same words: apart by country; those that tell none are of the only one that does. */
function placeBody(same: readonly Named[], clusters: Clusters<OrganisationName>): void {
  const byCountry = groupBy(same, ({ country }) => country ?? '');
  const unknown = byCountry.get('') ?? [];
  byCountry.delete('');
  const drafts = [...byCountry.values()].map((group) => foundFrom(group, clusters));
  const [first] = unknown;
  if (first === undefined) return;
  const [only, ...others] = drafts;
  if (only !== undefined && others.length === 0 && !isGeneric(first.name)) {
    const reasons = ['the same name, and only one country has such a body here'];
    for (const { name, member } of unknown) clusters.join(only, name, [member], { score: 0.85, reasons });
  } else if (drafts.length > 0) {
    const match = { strength: 'POSSIBLE', reason: 'the same name, but of which country is not told' } as const;
    const members = unknown.map(({ member }) => member);
    clusters.placeEach(first.name, members, drafts.map((draft) => ({ draft, match }))); // biome-ignore format: one call
  } else if (isGeneric(first.name)) {
    for (const members of splitNamesakes(
      unknown.map(({ member }) => member),
      { byEvidenceAlone: true },
    )) {
      clusters.found(first.name, members, ['the same name, named beside the same']);
    }
  } else foundFrom(unknown, clusters);
}

function foundFrom(group: readonly Named[], clusters: Clusters<OrganisationName>): Draft<OrganisationName> {
  const [first, ...others] = group;
  if (first === undefined) throw new RangeError('A party has at least one mention.');
  const draft = clusters.found(first.name, [first.member], ['the same name']);
  for (const { name, member } of others) {
    const isSame = name.words.join() === first.name.words.join();
    const reasons = [isSame ? 'the same name' : 'the same name in other words'];
    clusters.join(draft, name, [member], { score: isSame ? 1 : 0.95, reasons });
  }
  return draft;
}

/**
 * An abbreviation is the body whose first letters it has, if an article calls that one so; where none does, it may be. (What
 * everybody knows, 'NATO', is spelled out before.)
 */
function joinAbbreviations(clusters: Clusters<OrganisationName>): void {
  const named = clusters.all.filter((draft) => initialsOf(draft).length > 0);
  const short = clusters.all.filter((draft) =>
    draft.names.every((name) => name.acronym !== null && name.state === null),
  );
  for (const draft of short) {
    const acronyms = draft.names.map((name) => name.acronym ?? '');
    const fitting = named.filter((other) => initialsOf(other).some((initials) => acronyms.includes(initials)));
    const calling = fitting.filter((other) => callsItself(other, acronyms));
    const [only, ...others] = calling;
    if (only !== undefined && others.length === 0)
      clusters.merge(only, draft, { score: 0.9, reasons: ['an article calls it by this abbreviation'] });
    else
      for (const other of fitting)
        clusters.doubt(draft, other, { score: 0.4, reasons: ['an abbreviation with the first letters of the name'] });
  }
}

function initialsOf(draft: Draft<OrganisationName>): string[] {
  return draft.names.flatMap(({ initials }) => initials ?? []);
}

function callsItself(draft: Draft<OrganisationName>, acronyms: readonly string[]): boolean {
  return draft.members.some(({ evidence }) =>
    evidence.mention.aliases.some((alias) => {
      const { words } = parseOrganisationName(alias);
      return words.length === 1 && acronyms.includes(words[0] ?? '');
    }),
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
