import { AppError } from '../../errors';
import type { EventRow } from '../../graph/read/event-row';
import type { PartyRow } from '../../graph/read/party-row';
import { ENCOUNTER_KINDS, type EncounterKind } from '../../model/encounter';

/** A party, with the number of held encounters of the answer in which it took part. */
export interface NetworkNode {
  readonly party: PartyRow;
  events: number;
}

/** Two parties, and what they took part in together. */
export interface NetworkEdge {
  readonly a: string;
  readonly b: string;
  /** Held encounters of both. */
  weight: number;
  readonly kinds: Map<EncounterKind, number>;
  undated: number;
  /** First and last possible day over the dated ones. */
  first: string | null;
  last: string | null;
  /** Ids of the sources that report them. */
  readonly sources: Set<string>;
}

/** Who was in contact with whom: what was held, and nothing else. */
export interface Network {
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly edges: ReadonlyMap<string, NetworkEdge>;
}

/** A network is held in memory while it is summed up: about 500 bytes an edge. */
export const MOST_EDGES = 250_000;

/**
 * Sums events up: two parties are joined by each held event in which both took part. Planned, denied and disputed ones
 * count for nothing, nor does a party of which only other reports speak.
 * @throws {AppError} LIMIT_EXCEEDED for a network too large to sum up.
 */
export async function networkOf(pages: AsyncIterable<readonly EventRow[]>): Promise<Network> {
  const nodes = new Map<string, NetworkNode>();
  const edges = new Map<string, NetworkEdge>();
  for await (const page of pages) {
    for (const event of page) if (event.status === 'HELD') add(event, nodes, edges);
    if (edges.size > MOST_EDGES) {
      throw new AppError(
        'LIMIT_EXCEEDED',
        `The network has more than ${MOST_EDGES} edges.`,
        'Ask for less: a shorter interval, a place, more independent sources (minSources), contact=MET.',
      );
    }
  }
  return { nodes, edges };
}

function add(event: EventRow, nodes: Map<string, NetworkNode>, edges: Map<string, NetworkEdge>): void {
  const parties = event.participants.filter((part) => part.status === 'HELD').map((part) => part.party);
  const sources = new Set((event.reports ?? []).map((report) => report.article.source.id));
  for (const party of parties) {
    const node = nodes.get(party.id);
    if (node === undefined) nodes.set(party.id, { party, events: 1 });
    else node.events += 1;
  }
  const ids = parties.map((party) => party.id).sort();
  for (const [index, a] of ids.entries()) {
    for (const b of ids.slice(index + 1)) join(edgeBetween(a, b, edges), event, sources);
  }
}

function edgeBetween(a: string, b: string, edges: Map<string, NetworkEdge>): NetworkEdge {
  const key = `${a}-${b}`;
  const known = edges.get(key);
  if (known !== undefined) return known;
  const edge = { a, b, weight: 0, kinds: new Map(), undated: 0, first: null, last: null, sources: new Set<string>() };
  edges.set(key, edge);
  return edge;
}

function join(edge: NetworkEdge, event: EventRow, sources: ReadonlySet<string>): void {
  edge.weight += 1;
  edge.kinds.set(event.kind, (edge.kinds.get(event.kind) ?? 0) + 1);
  if (!event.dated) edge.undated += 1;
  if (event.earliest !== null && (edge.first === null || event.earliest < edge.first)) edge.first = event.earliest;
  if (event.latest !== null && (edge.last === null || event.latest > edge.last)) edge.last = event.latest;
  for (const source of sources) edge.sources.add(source);
}

/** The columns of nodes and edges, the same in every format. */
export interface NetworkColumn<T> {
  readonly name: string;
  readonly type: 'string' | 'integer';
  /** Null: there is nothing to show. */
  readonly of: (item: T) => string | number | null;
}

export const NODE_COLUMNS: readonly NetworkColumn<NetworkNode>[] = [
  { name: 'type', type: 'string', of: ({ party }) => party.label },
  { name: 'slug', type: 'string', of: ({ party }) => party.slug },
  { name: 'kind', type: 'string', of: ({ party }) => party.kind },
  { name: 'country', type: 'string', of: ({ party }) => party.country },
  { name: 'wikidata', type: 'string', of: ({ party }) => party.wikidata },
  { name: 'events', type: 'integer', of: (node) => node.events },
];

export const EDGE_COLUMNS: readonly NetworkColumn<NetworkEdge>[] = [
  ...ENCOUNTER_KINDS.map((kind) => ({
    name: kind.toLowerCase(),
    type: 'integer' as const,
    of: (edge: NetworkEdge) => edge.kinds.get(kind) ?? null,
  })),
  { name: 'first', type: 'string', of: (edge) => edge.first },
  { name: 'last', type: 'string', of: (edge) => edge.last },
  { name: 'undated', type: 'integer', of: (edge) => edge.undated || null },
  { name: 'sourceCount', type: 'integer', of: (edge) => edge.sources.size },
  { name: 'sources', type: 'string', of: (edge) => [...edge.sources].sort().join('; ') },
];
