import { countryName } from '../../gazetteer/country';
import type { MentionRow } from '../../graph/write/load-statements';
import type { FormerIdWrite, PairWrite, ReferenceWrite, StoredParty } from '../../graph/write/settle-statements';
import type { CandidatePair, PartyCluster, PartyResolution } from '../../model/resolution';
import { searchTextOf } from './search-text';

/** Everything that has to be written for the graph to say what a resolution says; empty lists where it says so already. */
export interface PartyDifferences {
  readonly parties: readonly { id: string; label: 'Person' | 'Organisation'; properties: PartyProperties }[];
  readonly places: readonly { id: string; properties: PlaceProperties }[];
  readonly slugsToRelease: readonly string[];
  readonly references: readonly ReferenceWrite[];
  readonly unreferred: readonly string[];
  readonly formerIds: readonly FormerIdWrite[];
  readonly revived: readonly string[];
  readonly vanished: readonly string[];
  readonly candidates: readonly PairWrite[];
  readonly undone: readonly { a: string; b: string }[];
  /** Parties and places whose kind or country has changed: reports compare these. */
  readonly altered: readonly string[];
}

interface PlaceProperties {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly searchText: string;
  readonly country: string | null;
  readonly countryName: string | null;
}

interface PartyProperties extends Omit<PlaceProperties, 'countryName'> {
  readonly kind: string | null;
  readonly wikidata: string | null;
}

const REASON_FORMER = 'named so in a former version of the same article';
const REASON_HISTORY = 'named so in an article that no longer stands';

/**
 * Compares a resolution of a closed set of blocks with what is stored of it. Pure.
 * @param rows every mention of these blocks, with what it refers to now.
 * @param stored every party and place to which these refer now, and those of `resolution` that exist.
 */
export function partyDifferences(
  rows: readonly MentionRow[],
  stored: readonly StoredParty[],
  resolution: PartyResolution,
): PartyDifferences {
  const before = new Map(stored.map((party) => [party.id, party]));
  const after = new Map(resolution.clusters.map((cluster) => [cluster.id, cluster]));
  const wanted = wantedReferences(rows, resolution.clusters);
  const changed = resolution.clusters.filter((cluster) => !isSame(propertiesOf(cluster), before.get(cluster.id)));
  const vanished = stored.filter((party) => !after.has(party.id)).map((party) => party.id);
  return {
    parties: changed.filter(isParty).map((cluster) => ({
      id: cluster.id,
      label: cluster.kind === 'PERSON' ? 'Person' : 'Organisation',
      properties: partyProperties(cluster),
    })),
    places: changed
      .filter((cluster) => !isParty(cluster))
      .map((cluster) => ({ id: cluster.id, properties: placeProperties(cluster) })),
    slugsToRelease: [
      ...changed.filter((cluster) => before.has(cluster.id) && before.get(cluster.id)?.slug !== cluster.slug),
      ...vanished.map((id) => ({ id })),
    ].map(({ id }) => id),
    references: rows.flatMap((row) => {
      const reference = wanted.get(row.id);
      return reference !== undefined && !isStored(row, reference) ? [reference] : [];
    }),
    unreferred: rows.filter((row) => row.targetId !== null && !wanted.has(row.id)).map((row) => row.id),
    formerIds: formerIds(vanished, rows, wanted),
    revived: resolution.clusters.filter((cluster) => !before.has(cluster.id)).map((cluster) => cluster.id),
    vanished,
    ...pairDifferences(stored, resolution.candidates, (id) => after.has(id)),
    altered: changed
      .filter((cluster) => {
        const known = before.get(cluster.id);
        return (
          known !== undefined &&
          (known.country !== cluster.country || known.name !== cluster.name || differsInKind(cluster, known))
        );
      })
      .map((cluster) => cluster.id),
  };
}

/** Undecided pairs that are to be written or removed; `exists` says which ends there still are. Pure. */
export function pairDifferences(
  stored: readonly { readonly id: string; readonly candidates: StoredParty['candidates'] }[],
  candidates: readonly CandidatePair[],
  exists: (id: string) => boolean,
): { candidates: PairWrite[]; undone: { a: string; b: string }[] } {
  const before = new Map<string, PairWrite>(
    stored.flatMap(({ id, candidates: pairs }) =>
      pairs.map((pair) => [`${id} ${pair.b}`, { a: id, ...pair }] as const),
    ),
  );
  const after = new Map(candidates.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  return {
    candidates: [...after]
      .filter(([key, pair]) => {
        const known = before.get(key);
        return known === undefined || known.score !== pair.score || !sameList(known.reasons, pair.reasons);
      })
      .map(([, { a, b, score, reasons }]) => ({ a, b, score, reasons })),
    undone: [...before]
      .filter(([key, pair]) => !after.has(key) && exists(pair.a) && exists(pair.b))
      .map(([, { a, b }]) => ({ a, b })),
  };
}

/** Where each mention refers: the standing ones as resolved, the others by the name that a standing one has. */
function wantedReferences(rows: readonly MentionRow[], clusters: readonly PartyCluster[]): Map<string, ReferenceWrite> {
  const wanted = new Map<string, ReferenceWrite>();
  for (const cluster of clusters) {
    for (const { member, score, reasons } of cluster.members) {
      wanted.set(member, { mentionId: member, targetId: cluster.id, score, reasons });
    }
  }
  const inArticle = new Map<string, string>();
  const anywhere = new Map<string, string>();
  for (const row of rows) {
    const targetId = row.standing ? wanted.get(row.id)?.targetId : undefined;
    if (targetId === undefined) continue;
    const name = `${row.kind} ${row.name.toLowerCase()}`;
    setLeast(inArticle, `${row.articleId} ${name}`, targetId);
    setLeast(anywhere, name, targetId);
  }
  for (const row of rows) {
    if (row.standing || wanted.has(row.id)) continue;
    const name = `${row.kind} ${row.name.toLowerCase()}`;
    const own = inArticle.get(`${row.articleId} ${name}`);
    const targetId = own ?? anywhere.get(name);
    if (targetId === undefined) continue;
    const reasons = [own === undefined ? REASON_HISTORY : REASON_FORMER];
    wanted.set(row.id, { mentionId: row.id, targetId, score: own === undefined ? 0.8 : 1, reasons });
  }
  return wanted;
}

/** A vanished id leads to the party to which most of its mentions refer now, of equals the one with the least id. */
function formerIds(
  vanished: readonly string[],
  rows: readonly MentionRow[],
  wanted: ReadonlyMap<string, ReferenceWrite>,
): FormerIdWrite[] {
  const heirs = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const heir = wanted.get(row.id)?.targetId;
    if (row.targetId === null || heir === undefined) continue;
    const counts = heirs.get(row.targetId) ?? new Map<string, number>();
    heirs.set(row.targetId, counts.set(heir, (counts.get(heir) ?? 0) + 1));
  }
  return vanished.flatMap((id) => {
    const best = [...(heirs.get(id) ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0];
    return best === undefined
      ? []
      : [{ id, kind: id.startsWith('l_') ? ('PLACE' as const) : ('PARTY' as const), now: best[0] }];
  });
}

function setLeast(map: Map<string, string>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined || value < known) map.set(key, value);
}

function isParty(cluster: PartyCluster): boolean {
  return cluster.kind !== 'PLACE';
}

function propertiesOf(cluster: PartyCluster): PartyProperties | PlaceProperties {
  return isParty(cluster) ? partyProperties(cluster) : placeProperties(cluster);
}

function partyProperties(cluster: PartyCluster): PartyProperties {
  return {
    slug: cluster.slug,
    name: cluster.name,
    aliases: cluster.aliases,
    searchText: searchTextOf(cluster.name, cluster.aliases),
    kind: cluster.organisationKind,
    country: cluster.country,
    wikidata: cluster.wikidata,
  };
}

function placeProperties(cluster: PartyCluster): PlaceProperties {
  return {
    slug: cluster.slug,
    name: cluster.name,
    aliases: cluster.aliases,
    searchText: searchTextOf(cluster.name, cluster.aliases),
    country: cluster.country,
    countryName: cluster.country === null ? null : countryName(cluster.country),
  };
}

function isSame(properties: PartyProperties | PlaceProperties, stored: StoredParty | undefined): boolean {
  if (stored === undefined) return false;
  const { aliases, ...rest } = properties;
  const known: Readonly<Record<string, unknown>> = { ...stored };
  return sameList(aliases, stored.aliases) && Object.entries(rest).every(([name, value]) => known[name] === value);
}

function differsInKind(cluster: PartyCluster, stored: StoredParty): boolean {
  return isParty(cluster) && cluster.organisationKind !== stored.kind;
}

function isStored(row: MentionRow, reference: ReferenceWrite): boolean {
  return (
    row.targetId === reference.targetId &&
    row.score === reference.score &&
    sameList(row.reasons ?? [], reference.reasons)
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
