import { UnionFind } from '../union-find';
import { type Evidence, Profile } from './profile';
import { contradictionBetween, LONGEST_SILENCE_DAYS } from './weigh';

/** So many times as many articles make a contradicting one of the same circle a slip of the reading. */
const SLIP = 5;

/**
 * Mentions that bear the same name, by the people whom they are of: those whose offices or companions agree are one, and so are
 * those that nothing tells apart; offices of other countries or walks of life make two.
 * @param options.byEvidenceAlone mentions are together only where something besides the name says so.
 */
export function splitNamesakes(
  members: readonly Evidence[],
  options: { byEvidenceAlone?: boolean } = {},
): Evidence[][] {
  if (members.length <= 1) return members.length === 0 ? [] : [[...members]];
  if (options.byEvidenceAlone === true) {
    return circles(members, (member) => [...officeTokens(member), ...companionTokens(member)]);
  }
  const eraOf = eras(members);
  const groups = circles(members, (member) => lifeTokens(member).map((token) => `${token} ${eraOf(member)}`));
  return groups.length === 1 ? groups : merged(groups.sort(bySize));
}

/** Members that share a token, directly or through others. */
function circles(members: readonly Evidence[], tokensOf: (member: Evidence) => string[]): Evidence[][] {
  const sets = new UnionFind();
  for (const member of members) {
    sets.find(member.mention.id);
    for (const token of tokensOf(member)) sets.union(token, member.mention.id);
  }
  const groups = new Map<string, Evidence[]>();
  for (const member of members) {
    const root = sets.find(member.mention.id);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [member]);
    else group.push(member);
  }
  return [...groups.values()];
}

/** What is told of an office, or else of the gender: those of whom nothing is told are together. */
function lifeTokens(member: Evidence): string[] {
  const offices = officeTokens(member);
  return offices.length > 0 ? offices : [`nothing but ${member.terms.gender ?? 'a name'}`];
}

/** The countries of an office, or the office where it tells no country. */
function officeTokens({ terms }: Evidence): string[] {
  const countries = [...terms.countries].sort();
  if (countries.length > 0) return countries.map((country) => `country ${country}`);
  return [...terms.offices].filter((office) => office.includes(' ')).map((office) => `office ${office}`);
}

/** Numbers the spans of time that a long silence parts. */
function eras(members: readonly Evidence[]): (member: Evidence) => number {
  const days = members.map(({ day }) => day).sort((a, b) => a - b);
  const starts = days.filter((day, at) => at > 0 && day - (days[at - 1] ?? day) > LONGEST_SILENCE_DAYS);
  return ({ day }) => starts.filter((start) => start <= day).length;
}

function companionTokens({ companions }: Evidence): string[] {
  return [...companions.keys()].map((key) => `beside ${key}`);
}

interface Party {
  readonly members: Evidence[];
  readonly profile: Profile;
}

/** The largest circles first; each joins the first that it does not contradict, or that it can only contradict by a slip. */
function merged(groups: readonly Evidence[][]): Evidence[][] {
  const parties: Party[] = [];
  for (const group of groups) {
    const profile = Profile.of(group);
    const home =
      parties.find((party) => contradictionBetween(profile, party.profile) === null) ??
      parties.find((party) => isSlip(profile, party.profile));
    if (home === undefined) parties.push({ members: [...group], profile });
    else {
      home.members.push(...group);
      for (const member of group) home.profile.add(member);
    }
  }
  return parties.map((party) => party.members);
}

/** Few articles against many, where the same circle of people or the same kind of office is told. */
function isSlip(small: Profile, large: Profile): boolean {
  const shared = [...small.companions.keys()].filter((key) => large.companions.has(key)).length;
  const sameKind = [...small.heads.keys()].some((head) => large.heads.has(head));
  if (small.articles.size * SLIP <= large.articles.size) return shared > 0 || sameKind;
  return shared >= 3;
}

function bySize(a: readonly Evidence[], b: readonly Evidence[]): number {
  const articles = (group: readonly Evidence[]) => new Set(group.map(({ mention }) => mention.articleId)).size;
  return articles(b) - articles(a) || ((a[0]?.mention.id ?? '') < (b[0]?.mention.id ?? '') ? -1 : 1);
}
