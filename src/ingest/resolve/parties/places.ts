import { countryName } from '../../../gazetteer/country';
import { type PlaceName, parsePlaceName } from '../names/place-name';
import { Clusters, type Draft } from './drafts';
import type { Evidence } from './profile';

interface Named {
  readonly name: PlaceName;
  readonly country: string | null;
  readonly member: Evidence;
}

/** A place of so many times the articles of its namesakes is meant where nothing tells which. */
const MEANT = 4;

/** Places of one block: a country by all its names; a town apart from its namesakes by country and region. */
export function resolvePlaces(mentions: readonly Evidence[]): Clusters<PlaceName> {
  const clusters = new Clusters<PlaceName>();
  const named = mentions.map((member): Named => {
    const name = parsePlaceName(member.mention.name);
    return { name, country: name.country ?? member.mention.country, member };
  });
  const groups = new Map<string, Named[]>();
  for (const each of named) {
    const key = [each.name.whole?.cca2 ?? '', each.country ?? '', regionOf(each) ?? ''].join('|');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const exact = [...groups].filter(([key]) => !key.startsWith('||'));
  const vague = [...groups].filter(([key]) => key.startsWith('||'));
  // A region without its country ('Springfield, Ohio') is a place of its own; a bare name comes last.
  for (const [, same] of [...exact, ...vague].sort(
    ([a], [b]) => Number(a === '||') - Number(b === '||') || (a < b ? -1 : 1),
  )) {
    place(same, clusters);
  }
  return clusters;
}

/** Many American towns share a name; elsewhere what follows is rather the next town of a list. */
function regionOf({ name, country }: Named): string | null {
  return country === null || country === 'US' ? name.region : null;
}

function place(same: readonly Named[], clusters: Clusters<PlaceName>): void {
  const [first] = same;
  if (first === undefined) return;
  const { name, country } = first;
  const members = same.map(({ member }) => member);
  const isBare = country === null && name.region === null;
  const meant = isBare ? meantBy(clusters.all) : null;
  if (meant !== null) {
    const reason =
      clusters.all.length === 1 ? 'the same name, and no other place has it here' : 'the best-known place of the name';
    clusters.join(meant, name, members, { score: clusters.all.length === 1 ? 0.9 : 0.7, reasons: [reason] });
    return;
  }
  const others = isBare ? [...clusters.all] : [];
  const where = country === null ? '' : ` in ${countryName(country) ?? country}`;
  const draft = clusters.found(name, members, [`the same name${where}`]);
  for (const other of others)
    clusters.doubt(draft, other, { score: 0.4, reasons: ['the same name, but in which country is not told'] });
}

/** The only place of the name, or the one that is named far more often than all others. */
function meantBy(drafts: readonly Draft<PlaceName>[]): Draft<PlaceName> | null {
  const [first, second] = [...drafts].sort((a, b) => b.profile.articles.size - a.profile.articles.size);
  if (first === undefined) return null;
  return second === undefined || first.profile.articles.size >= MEANT * second.profile.articles.size ? first : null;
}
