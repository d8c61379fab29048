export interface Edge {
  /** Relation with its case or conjunction ('obl:with', 'conj:and'). */
  readonly dep: string;
  /** Token positions in the sentence, from 0; `governor` is -1 for the root. */
  readonly governor: number;
  readonly dependent: number;
}

const NO_EDGES: readonly Edge[] = [];

/** Enhanced++ Universal Dependencies of one sentence (de Marneffe and Manning; Schuster and Manning 2016): a graph, not a tree. */
export class DependencyGraph {
  private readonly down = new Map<number, Edge[]>();
  private readonly up = new Map<number, Edge[]>();

  /** @param lemmas of the sentence's tokens, for what depends on the governing word. */
  constructor(
    readonly edges: readonly Edge[],
    readonly lemmas: readonly string[] = [],
  ) {
    for (const edge of edges) {
      if (edge.governor === -1) continue;
      (this.down.get(edge.governor) ?? set(this.down, edge.governor)).push(edge);
      (this.up.get(edge.dependent) ?? set(this.up, edge.dependent)).push(edge);
    }
  }

  /** Edges from a token to its dependents, in the parser's order. */
  from(token: number): readonly Edge[] {
    return this.down.get(token) ?? NO_EDGES;
  }

  /** Edges from governors to a token; none to the root, which has none. */
  to(token: number): readonly Edge[] {
    return this.up.get(token) ?? NO_EDGES;
  }

  /** Dependents of a token by relations, each a full name ('obl:with') or a family ('nsubj' takes 'nsubj:pass' too). */
  children(token: number, ...relations: string[]): number[] {
    return this.from(token)
      .filter((edge) => relations.some((relation) => matches(edge.dep, relation)))
      .map((edge) => edge.dependent);
  }

  child(token: number, ...relations: string[]): number | null {
    return this.children(token, ...relations)[0] ?? null;
  }

  has(token: number, ...relations: string[]): boolean {
    return this.child(token, ...relations) !== null;
  }

  /** The edge by which a token hangs on its first governor, relations filtered as in `children`. */
  parent(token: number, ...relations: string[]): Edge | null {
    return (
      this.to(token).find(
        (edge) => relations.length === 0 || relations.some((relation) => matches(edge.dep, relation)),
      ) ?? null
    );
  }

  /** All tokens under a token, itself included; relations in `except` are not followed from the token itself. */
  subtree(token: number, except: readonly string[] = []): Set<number> {
    const seen = new Set([token]);
    const queue = this.from(token).filter((edge) => !except.some((relation) => matches(edge.dep, relation)));
    for (let edge = queue.pop(); edge !== undefined; edge = queue.pop()) {
      if (seen.has(edge.dependent)) continue;
      seen.add(edge.dependent);
      queue.push(...this.from(edge.dependent));
    }
    return seen;
  }

  /** Chain of governors from a token to the root, the token first; cycles of the enhanced graph are cut. */
  ancestors(token: number): number[] {
    const path = [token];
    for (;;) {
      const edge = this.to(path.at(-1)!).find((candidate) => !path.includes(candidate.governor));
      if (edge === undefined) return path;
      path.push(edge.governor);
    }
  }
}

function matches(dep: string, relation: string): boolean {
  return dep === relation || dep.startsWith(`${relation}:`);
}

function set(map: Map<number, Edge[]>, key: number): Edge[] {
  const list: Edge[] = [];
  map.set(key, list);
  return list;
}
