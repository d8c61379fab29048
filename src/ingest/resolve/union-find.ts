/** Disjoint sets of strings (Galler and Fischer): who is joined with whom, in nearly constant time. */
export class UnionFind {
  private readonly parents = new Map<string, string>();

  /** The representative of the item's set; an unknown item is a set of its own. */
  find(item: string): string {
    let root = item;
    for (let up = this.parents.get(root); up !== undefined && up !== root; up = this.parents.get(root)) root = up;
    for (let at = item; at !== root; ) {
      const up = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = up;
    }
    if (!this.parents.has(root)) this.parents.set(root, root);
    return root;
  }

  /** Joins two sets. The lesser representative stays, so that the outcome does not depend on the order of joining. */
  union(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    const [kept, joined] = x < y ? [x, y] : [y, x];
    this.parents.set(joined, kept);
  }

  /** All items that were ever named, in no order. */
  items(): string[] {
    return [...this.parents.keys()];
  }
}
